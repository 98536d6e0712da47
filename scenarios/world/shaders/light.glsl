// Light shared by every surface: sun with two shadow maps, sky by spherical harmonics and cube map, two local lamps, haze.
uniform vec3 sun_to;            // unit vector to the sun, world axes
uniform vec3 sun_colour;
uniform float sun_reach;        // metres from the middle of the place that the sun shines to; 0 for everywhere
uniform vec3 sky_light[9];      // spherical harmonics of the sky's irradiance over pi
uniform samplerCube sky_cube;
uniform vec2 sky_gain;          // x: gain of the cube map's colours, y: its coarsest level
uniform vec4 haze;              // rgb: tint, a: density per metre
uniform float exposure;
uniform vec4 lamp_place[2];     // xyz world, w range in metres
uniform vec4 lamp_axis[2];      // xyz unit direction, w cosine of the cone's half angle; -1 shines all round
uniform vec3 lamp_colour[2];

vec3 sky_along(vec3 direction, float level) {
    // Panda3D's cube maps lie on their side against OpenGL's axes: the loader has turned them, so directions are used as they are.
    return textureLod(sky_cube, direction, level).rgb * sky_gain.x;
}

vec3 sky_irradiance(vec3 n) {
    return max(vec3(0.0),
        sky_light[0] + sky_light[1] * n.y + sky_light[2] * n.z + sky_light[3] * n.x
        + sky_light[4] * (n.x * n.y) + sky_light[5] * (n.y * n.z) + sky_light[6] * (3.0 * n.z * n.z - 1.0)
        + sky_light[7] * (n.x * n.z) + sky_light[8] * (n.x * n.x - n.y * n.y));
}

vec3 with_haze(vec3 colour, vec3 from_eye) {
    float far = length(from_eye);
    vec3 level = normalize(vec3(from_eye.xy, 0.06 * far + 0.0001));
    float height = clamp(from_eye.z / max(far, 1.0), 0.0, 1.0);
    float clear = exp(-far * haze.a * (1.0 - 0.75 * height));
    return mix(sky_along(level, 3.0) * haze.rgb, colour, clear);
}

// Khronos PBR neutral: keeps the hue of plates and placards, rolls off highlights only.
vec3 tone(vec3 colour) {
    colour *= exposure;
    float x = min(colour.r, min(colour.g, colour.b));
    float offset = x < 0.08 ? x - 6.25 * x * x : 0.04;
    colour -= offset;
    float peak = max(colour.r, max(colour.g, colour.b));
    if (peak >= 0.76) {
        float d = 0.24;
        float squeezed = 1.0 - d * d / (peak + d - 0.76);
        colour *= squeezed / peak;
        float g = 1.0 - 1.0 / (0.15 * (peak - squeezed) + 1.0);
        colour = mix(colour, vec3(squeezed), g);
    }
    return pow(max(colour, 0.0), vec3(1.0 / 2.2));
}

// Light shared by every surface: sun with two shadow maps, sky by spherical harmonics and cube map, local lamps, haze.
uniform samplerCube sky_cube;
#define sky_light(k) frame[FRAME_SKY + (k)].rgb         // spherical harmonics of the sky's irradiance over pi
#define lamp_place(i) frame[FRAME_LAMPS + 3 * (i)]      // xyz world, w range in metres
#define lamp_axis(i) frame[FRAME_LAMPS + 3 * (i) + 1]   // xyz unit direction, w cosine of the half angle; -1 all round
#define lamp_colour(i) frame[FRAME_LAMPS + 3 * (i) + 2].rgb
#define standing_low(i) frame[FRAME_STANDING + 2 * (i)]         // xyz: lowest corner, w brightness; what stands on the ground
#define standing_high(i) frame[FRAME_STANDING + 2 * (i) + 1]    // xyz: highest corner, w: 1 where there is something

vec3 sky_along(vec3 direction, float level) {
    // Panda3D's cube maps lie on their side against OpenGL's axes: the loader has turned them, so directions are used as they are.
    return textureLod(sky_cube, direction, level).rgb * sky_gain;
}

vec3 sky_irradiance(vec3 n) {
    return max(vec3(0.0),
        sky_light(0) + sky_light(1) * n.y + sky_light(2) * n.z + sky_light(3) * n.x
        + sky_light(4) * (n.x * n.y) + sky_light(5) * (n.y * n.z) + sky_light(6) * (3.0 * n.z * n.z - 1.0)
        + sky_light(7) * (n.x * n.z) + sky_light(8) * (n.x * n.x - n.y * n.y));
}

// Light of lamp i at a place, without the surface's angle; `to` becomes the unit vector to the lamp.
vec3 lamp_light(int i, vec3 at, out vec3 to) {
    to = lamp_place(i).xyz - at;
    float far = length(to);
    float range = lamp_place(i).w;
    if (far >= range) return vec3(0.0);
    to /= max(far, 0.001);
    float edge = lamp_axis(i).w;
    float cone = edge < -0.5 ? 1.0 : smoothstep(edge, mix(edge, 1.0, 0.85), -dot(to, lamp_axis(i).xyz));
    float fade = 1.0 - far / range;
    return lamp_colour(i) * (cone * fade * fade / (1.0 + far * far * 0.06));
}

vec3 haze_along(vec3 from_eye, float far) {
    // As the sky is behind it, or a far ridge would stand out lighter than the clouds above it.
    vec3 level = normalize(vec3(from_eye.xy, max(from_eye.z, 0.06 * far) + 0.0001));
    float toward = max(dot(from_eye, sun_to) / max(far, 0.001), 0.0);
    return sky_along(level, 3.0) * haze.rgb + sun_colour * (haze_glow * toward * toward * toward * toward);
}

float clear_of_haze(vec3 from_eye, float far) {
    float height = clamp(from_eye.z / max(far, 1.0), 0.0, 1.0);
    // Mist lies on far low land, so that the feet of hills end in it and not on a line.
    float lying = 1.6 * exp(-max(from_eye.z, 0.0) / 30.0) * smoothstep(200.0, 650.0, far);
    return exp(-far * haze.a * (1.0 - 0.75 * height + lying));
}

vec3 with_haze(vec3 colour, vec3 from_eye) {
    float far = length(from_eye);
    return mix(haze_along(from_eye, far), colour, clear_of_haze(from_eye, far));
}

// A step finer than eight bits, spread over the pixels, so that wide gradients show no bands.
vec3 dithered(vec3 colour) {
    return colour + (fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0;
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

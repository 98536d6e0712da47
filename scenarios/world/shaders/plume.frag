uniform sampler2D noise;
uniform vec3 body;              // linear colour of the wisps
in vec2 uv;
in vec3 place;
in float opacity;
in float ahead;
in float seed;
out vec4 colour_out;

void main() {
    vec2 q = uv * 2.0 - 1.0;
    float n = texture(noise, uv * 0.5 + seed * vec2(3.1, 7.7)).r * 0.7 + texture(noise, uv * 1.3 + seed * 5.0).r * 0.3;
    float a = smoothstep(1.0, 0.0, dot(q, q)) * clamp(n * 1.7 - 0.35, 0.0, 1.0) * opacity * clamp((ahead - 0.15) * 2.0, 0.0, 1.0);
    vec3 light = sky_irradiance(vec3(0.0, 0.0, 1.0)) + sun_colour * 0.08;
    int count = lamp_count;
    for (int i = 0; i < MOST_LAMPS; ++i) {
        if (i >= count) break;
        vec3 to;
        light += lamp_light(i, place, to) * 0.24;
    }
    colour_out = vec4(tone(light * body * (0.75 + 0.4 * n)), a);
}

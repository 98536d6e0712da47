in vec2 uv;
in vec3 place;
in float opacity;
out vec4 colour_out;

void main() {
    float shape;
    if (uv.x < 1.5) {
        float side = uv.x * 2.0 - 1.0;
        shape = (1.0 - side * side) * (1.0 - abs(uv.y * 2.0 - 1.0)) * 0.85;
    } else {
        vec2 q = vec2((uv.x - 2.0) * 2.0 - 1.0, uv.y);
        float r = length(q);
        shape = smoothstep(0.1, 0.75, r) * (1.0 - smoothstep(0.75, 1.0, r)) * 0.42;
    }
    // Drops bend the light of the whole sky and of lamps behind them towards the eye.
    vec3 light = sky_irradiance(vec3(0.0, 0.0, 1.0)) * 1.3;
    int count = lamp_count;
    for (int i = 0; i < MOST_LAMPS; ++i) {
        if (i >= count) break;
        vec3 to;
        light += lamp_light(i, place, to) * 0.10;
    }
    colour_out = vec4(tone(light), shape * opacity);
}

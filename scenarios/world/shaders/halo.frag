in vec2 uv;
in vec3 from_eye;
in vec3 glow;
out vec4 colour_out;

void main() {
    float r = length(uv);
    if (r >= 1.0) discard;
    float far = length(from_eye);
    float thick = min(haze.a * 60.0, 1.0);
    float core = exp(-r * r * 90.0);
    float soft = exp(-r * mix(5.5, 3.2, thick)) * (1.0 - r) * mix(0.42, 0.8, thick);
    vec3 light = glow * ((core + soft) * 0.30 * clear_of_haze(from_eye, far)) * exposure;
    colour_out = vec4(dithered(vec3(1.0) - exp(-light)), 1.0);
}

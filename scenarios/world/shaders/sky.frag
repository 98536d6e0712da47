in vec3 along;
out vec4 colour_out;

void main() {
    vec3 d = normalize(along);
    vec3 colour = sky_along(d, 0.0);
    // Towards the horizon the sky turns into the haze that far things fade into, so that no edge shows.
    float low = 1.0 - smoothstep(0.0, 0.09, d.z);
    vec3 level = normalize(vec3(d.xy, 0.06));
    colour = mix(colour, sky_along(level, 3.0) * haze.rgb, low * clamp(haze.a * 900.0, 0.0, 1.0));
    float disc = smoothstep(0.99994, 0.99998, dot(d, sun_to)) * step(0.0, sun_to.z);
    if (sun_reach <= 0.0) colour += sun_colour * disc * 6.0;
    colour_out = vec4(tone(colour), 1.0);
}

uniform vec4 sky_disc;          // xyz: unit vector to sun or moon, w: its brightness, 0 for none
uniform vec2 night_sky;         // x: brightness of the stars, y: 1 where the disc is the moon's
in vec3 along;
out vec4 colour_out;

uint scrambled(uvec3 cell) {
    uint h = cell.x * 1664525u + cell.y * 22695477u + cell.z * 747796405u + 2891336453u;
    h = (h ^ (h >> 16)) * 2246822519u;
    h = (h ^ (h >> 13)) * 3266489917u;
    return h ^ (h >> 16);
}

// One star at most in each cell of a cube's faces, never larger than the eye resolves.
vec3 star_field(vec3 d) {
    vec3 size = abs(d);
    int side = size.x > size.y ? (size.x > size.z ? 0 : 2) : (size.y > size.z ? 1 : 2);
    vec2 q = side == 0 ? d.yz / size.x : side == 1 ? d.zx / size.y : d.xy / size.z;
    vec2 grid = q * 90.0 + 200.0;
    uint h = scrambled(uvec3(uvec2(grid), uint(side) * 2u + uint(d[side] > 0.0)));
    float bright = float(h & 1023u) / 1023.0;
    if (bright < 0.93) return vec3(0.0);
    vec2 centre = 0.2 + 0.6 * vec2(float((h >> 10) & 255u), float((h >> 18) & 255u)) / 255.0;
    float pixel = max(length(fwidth(grid)), 0.02);
    float away = length(fract(grid) - centre) / pixel;
    float magnitude = pow((bright - 0.93) / 0.07, 5.0);
    float warm = float((h >> 26) & 63u) / 63.0;
    float spot = exp(-away * away * mix(2.6, 0.9, magnitude));
    return mix(vec3(1.0, 0.86, 0.70), vec3(0.78, 0.88, 1.0), warm) * (spot * (0.026 + 0.45 * magnitude));
}

// The moon's face: a shaded ball with dark plains.
vec3 moon(vec3 d, vec3 to) {
    vec3 right = normalize(cross(to, vec3(0.0, 0.0, 1.0)));
    vec2 q = vec2(dot(d, right), dot(d, cross(right, to))) / 0.0105;
    float r = dot(q, q);
    if (r > 1.4) return vec3(0.0);
    vec3 ball = vec3(q, sqrt(max(1.0 - r, 0.0)));
    float day = smoothstep(-0.08, 0.35, dot(ball, normalize(vec3(0.62, 0.30, 0.72))));
    float plains = 0.72 + 0.28 * smoothstep(-0.5, 0.6, sin(q.x * 3.1 + 1.0) * sin(q.y * 2.7 + 0.4) + 0.5 * sin(q.x * 6.0 - q.y * 5.0));
    return vec3(1.0, 0.97, 0.90) * day * plains * (1.0 - smoothstep(0.88, 1.05, r));
}

void main() {
    vec3 d = normalize(along);
    vec3 colour = sky_along(d, 0.0);
    if (night_sky.x > 0.0) {
        // Lit cloud is brighter than the clear sky: it hides the stars.
        float open = 1.0 - smoothstep(0.013, 0.022, dot(colour, vec3(0.3333)));
        colour += star_field(d) * (night_sky.x * open * smoothstep(0.03, 0.55, d.z));
    }
    float near = dot(d, sky_disc.xyz);
    if (sky_disc.w > 0.0 && near > 0.9) {
        if (night_sky.y > 0.5)
            colour += moon(d, sky_disc.xyz) * sky_disc.w
                + vec3(0.55, 0.62, 0.75) * (0.012 * exp((near - 1.0) * 900.0) + 0.004 * exp((near - 1.0) * 60.0));
        else
            colour += vec3(1.0, 0.93, 0.82) * sky_disc.w
                * (smoothstep(0.99996, 0.999985, near) + 0.03 * exp((near - 1.0) * 1600.0) + 0.008 * exp((near - 1.0) * 120.0));
    }
    // Towards the horizon the sky turns into the haze that far things fade into, so that no edge shows.
    float thick = 1.0 - exp(-haze.a * 5400.0);
    float low = 1.0 - smoothstep(0.0, 0.09 + min(haze.a * 40.0, 0.9), d.z);
    colour = mix(colour, haze_along(vec3(d.xy, max(d.z, 0.0)), 1.0), low * thick);
    colour_out = vec4(dithered(tone(colour)), 1.0);
}

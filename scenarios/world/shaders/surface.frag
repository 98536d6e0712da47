uniform struct { vec4 baseColor; vec4 emission; float roughness; float metallic; } p3d_Material;
uniform vec4 p3d_ColorScale;
flat in vec3 eye_at;
uniform sampler2D p3d_TextureModulate[1];
uniform sampler2D p3d_TextureSelector[1];
#ifdef BUMPED
uniform sampler2D p3d_TextureNormal[1];
#endif
uniform sampler2DShadow near_shadow;
uniform sampler2DShadow far_shadow;
in vec3 place;
in vec3 normal;
in vec2 uv;
in vec4 tint;
out vec4 colour_out;

float shadow_of(sampler2DShadow map, vec3 at, float texel) {
    float lit = 0.0;
    for (int y = -1; y <= 1; ++y)
        for (int x = -1; x <= 1; ++x)
            lit += texture(map, vec3(at.xy + vec2(float(x), float(y)) * texel, at.z));
    return lit / 9.0;
}

bool inside(vec3 at) {
    return all(greaterThan(at, vec3(0.004))) && all(lessThan(at, vec3(0.996)));
}

float sun_visible(vec3 n) {
    float slope = 1.0 - max(dot(n, sun_to), 0.0);
#ifdef SKINNED
    // Closer than elsewhere, or the brim of a hat would shade the nose and leave the brow in the sun.
    const float off = 0.004, bias = 0.00012;
#else
    const float off = 0.012, bias = 0.00012;
#endif
    vec3 near = (near_shadow_matrix * vec4(place + n * (off + 0.03 * slope), 1.0)).xyz;
    if (inside(near)) return shadow_of(near_shadow, near - vec3(0.0, 0.0, bias), shadow_texel.x);
    vec3 far = (far_shadow_matrix * vec4(place + n * (0.10 + 0.25 * slope), 1.0)).xyz;
    if (inside(far)) return shadow_of(far_shadow, far - vec3(0.0, 0.0, 0.0005), shadow_texel.y);
    return 1.0;
}

// Tangents come from screen derivatives, so that a mesh needs none of its own.
vec3 bumped(vec3 n) {
#ifdef BUMPED
    vec3 p1 = dFdx(place), p2 = dFdy(place);
    vec2 t1 = dFdx(uv), t2 = dFdy(uv);
    vec3 c1 = cross(p2, n), c2 = cross(n, p1);
    vec3 along = c1 * t1.x + c2 * t2.x, up = c1 * t1.y + c2 * t2.y;
    float size = inversesqrt(max(max(dot(along, along), dot(up, up)), 1e-12));
    vec3 m = texture(p3d_TextureNormal[0], uv).xyz * 2.0 - 1.0;
    return normalize(along * (size * m.x) + up * (size * m.y) + n * m.z);
#else
    return n;
#endif
}

vec3 lit_by(vec3 l, vec3 v, vec3 n, vec3 diffuse, vec3 f0, float rough) {
    float nl = dot(n, l);
    if (nl <= 0.0) return vec3(0.0);
    vec3 h = normalize(l + v);
    // Rounding must not carry vh over 1: a power of less than nothing is no number, and the pixel black.
    float nh = max(dot(n, h), 0.0), vh = clamp(dot(v, h), 0.0, 1.0), nv = max(dot(n, v), 0.02);
    float a = rough * rough, a2 = a * a;
    float d = nh * nh * (a2 - 1.0) + 1.0;
    float spread = a2 / (3.14159 * d * d);
    float seen = 0.5 / (nl * sqrt(nv * nv * (1.0 - a2) + a2) + nv * sqrt(nl * nl * (1.0 - a2) + a2));
    vec3 f = f0 + (1.0 - f0) * pow(1.0 - vh, 5.0);
    return (diffuse * (1.0 - f) * 0.31831 + f * (spread * seen)) * nl;
}

vec3 lamps(vec3 v, vec3 n, vec3 diffuse, vec3 f0, float rough) {
    vec3 sum = vec3(0.0);
    int count = lamp_count;
    for (int i = 0; i < MOST_LAMPS; ++i) {
        if (i >= count) break;
        vec3 to;
        vec3 light = lamp_light(i, place, to);
        if (light.r + light.g + light.b > 0.0) sum += lit_by(to, v, n, diffuse, f0, rough) * light;
    }
    return sum;
}

#if defined(GROUND) || defined(GRIME)
float hashed(vec2 cell) {
    return fract(sin(dot(cell, vec2(127.1, 311.7))) * 43758.5453);
}

float smooth_noise(vec2 p) {
    vec2 i = floor(p), f = fract(p);
    f = f * f * (3.0 - 2.0 * f);
    return mix(mix(hashed(i), hashed(i + vec2(1.0, 0.0)), f.x), mix(hashed(i + vec2(0.0, 1.0)), hashed(i + 1.0), f.x), f.y);
}

#endif

#ifdef GRIME
uniform vec4 grime;             // dust 0 to 1, height in metres that mud splashes to, shift of the pattern

// Dust lies on what faces up and runs down the sides in streaks; mud splashes up from the road.
void soil(vec3 n, inout vec3 colour, inout float rough, inout float metal) {
    float along = place.x + place.y + grime.z;
    float blot = smooth_noise(vec2(along * 2.9, place.z * 3.1));
    float streak = smooth_noise(vec2(along * 17.0, place.z * 0.9 + grime.z));
    float mud = (1.0 - smoothstep(grime.y * 0.35, grime.y, place.z + (blot - 0.5) * 0.55)) * (0.35 + 0.65 * blot);
    float dust = grime.x * (0.30 + 0.45 * blot + 0.35 * max(n.z, 0.0) + 0.45 * streak * streak * (1.0 - n.z * n.z));
    float amount = clamp(mud * 0.75 + dust * 0.55, 0.0, 0.85);
    colour = mix(colour, mix(vec3(0.155, 0.130, 0.098), vec3(0.085, 0.068, 0.050), mud), amount);
    rough = mix(rough, 0.92, amount);
    metal *= 1.0 - amount;
}
#endif

#ifdef GROUND
// How much of the sky the things that stand here take from a place on the ground.
float overshadowed() {
    float sum = 0.0;
    for (int i = 0; i < MOST_STANDING; ++i) {
        if (standing_high(i).w < 0.5) break;
        vec2 beyond = max(standing_low(i).xy - place.xy, place.xy - standing_high(i).xy);
        float away = length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) * 0.6;
        sum = max(sum, 1.0 - smoothstep(-0.5, 1.1, away));
    }
    return sum;
}

// What mirrors in wet ground along a ray: the sky, or a thing that stands there, dark below and lit as its sides are.
vec3 mirrored_things(vec3 along, vec3 sky, float rough) {
    for (int i = 0; i < MOST_STANDING; ++i) {
        if (standing_high(i).w < 0.5) break;
        vec3 a = (standing_low(i).xyz - place) / along, b = (standing_high(i).xyz - place) / along;
        vec3 enter = min(a, b), leave = max(a, b);
        float from = max(max(enter.x, enter.y), enter.z), to = min(min(leave.x, leave.y), leave.z);
        if (to < max(from, 0.0)) continue;
        vec3 at = place + along * max(from, 0.0);
        float high = (at.z - standing_low(i).z) / (standing_high(i).z - standing_low(i).z);
        float edge = smoothstep(0.0, 0.10 + rough * max(from, 0.0), to - max(from, 0.0)) * (1.0 - smoothstep(0.86 - rough * 0.5, 1.0, high));
        vec3 light = sky_irradiance(normalize(vec3(-along.xy, 0.15)));
        vec3 side = light * mix(0.30 * standing_low(i).w, standing_low(i).w, smoothstep(0.20, 0.45, high));
        sky = mix(sky, side, 0.85 * edge * (1.0 - smoothstep(0.0, 26.0, from)));
    }
    return sky;
}

// Rings that drops raise on standing water: one in each cell at a time.
vec2 rings(vec2 p) {
    vec2 push = vec2(0.0);
    for (int k = 0; k < 2; ++k) {
        vec2 grid = p * (k == 0 ? 4.2 : 6.5) + float(k) * 17.3;
        vec2 cell = floor(grid);
        float turn = seconds * 1.7 + hashed(cell) * 9.0;
        float age = fract(turn), h = hashed(cell + floor(turn) * 3.1);
        vec2 away = fract(grid) - (0.3 + 0.4 * vec2(h, fract(h * 57.0)));
        float r = length(away);
        float wave = sin((r - age * 0.45) * 55.0) * exp(-abs(r - age * 0.45) * 26.0) * (1.0 - age);
        if (fract(h * 13.0) < rain) push += away / max(r, 0.02) * wave;
    }
    return push;
}
#endif

// A film of water darkens what soaks it up and smooths what it lies on; on level ground it stands in pools.
void wet(vec3 plain, float open, inout vec3 n, inout vec3 colour, inout float rough, inout float mirrors) {
    float lies = film * smoothstep(0.25, 0.7, open) * smoothstep(-0.75, 0.35, plain.z);
    float soaks = smoothstep(0.35, 0.8, rough);
    colour *= 1.0 - 0.42 * lies * soaks;
    // What soaks it up stays rough: wet grass and soil are no mirrors, however flat one looks along them.
    rough = mix(rough, max(rough * 0.55, mix(0.12, 0.5, soaks)), lies * 0.8);
#ifdef GROUND
    if (plain.z < 0.97) return;
    float low = smooth_noise(place.xy * 0.21) * 0.62 + smooth_noise(place.xy * 0.83 + 7.7) * 0.26 + smooth_noise(place.xy * 3.1) * 0.12;
    float level = mix(1.0, low, tint.a) - mix(0.0, 1.0, 1.0 - tint.a);
    float pool = smoothstep(0.0, 0.09, pools * 0.72 - level) * film;
    rough = mix(mix(rough, 0.34, film * 0.6), 0.06, pool);
    colour *= 1.0 - 0.25 * pool;
    vec3 still = vec3(0.0, 0.0, 1.0);
    if (pool > 0.01 && rain > 0.0) {
        float seen = 1.0 / (1.0 + dot(fwidth(place.xy), vec2(40.0)));
        still = normalize(vec3(rings(place.xy) * 0.22 * seen, 1.0));
    }
    n = normalize(mix(mix(n, plain, 0.45 * film), still, pool));
    mirrors = mix(mirrors, 0.06, pool);
#endif
}

void main() {
    vec4 base = p3d_Material.baseColor * texture(p3d_TextureModulate[0], uv) * p3d_ColorScale * vec4(1.0, 1.0, 1.0, tint.a);
#ifdef CUTOUT
#ifdef SAMPLES
    // The edge of a hair or a leaf is a pixel wide, however near it is: its samples share it out.
    float covered = clamp((base.a - 0.5) / max(fwidth(base.a), 0.0001) + 0.5, 0.0, 1.0);
    int shown = int(covered * float(SAMPLES) + 0.5);
    if (shown == 0) discard;
    gl_SampleMask[0] = (1 << shown) - 1;
#else
    if (base.a < 0.5) discard;
#endif
#endif
    vec4 matter = texture(p3d_TextureSelector[0], uv);
    float metal = p3d_Material.metallic * matter.b;
    float rough = clamp(p3d_Material.roughness * matter.g, 0.06, 1.0);
    vec3 from_eye = place - eye_at;
    vec3 v = -normalize(from_eye);
    vec3 n = normalize(normal);
    if (dot(n, v) < 0.0 && !gl_FrontFacing) n = -n;
    vec3 plain = n;
    n = bumped(n);
    float open = dot(tint.rgb, vec3(0.3333));
    float under = 0.0;
#ifdef GROUND
    under = overshadowed();
    open *= 1.0 - 0.66 * under;
#endif
#ifdef GRIME
    soil(plain, base.rgb, rough, metal);
#endif
    // Panes have two faces and mostly a coat: they mirror more than other smooth things, level water among them.
    float pane = (1.0 - smoothstep(0.085, 0.11, rough)) * (1.0 - metal) * (1.0 - smoothstep(0.75, 0.95, abs(plain.z)));
#ifdef CLEAR
    float mirrors = mix(0.04, 0.08, pane);
#else
    float mirrors = mix(0.04, 0.18, pane);
#endif
#ifdef POOL
    // A thin layer of liquid: clear, darker than what lies under it, shallow at its rim, never quite at rest.
    float deep = smoothstep(0.0030, 0.0068, place.z);
    vec2 swell = vec2(smooth_noise(place.xy * 7.0 + seconds * 0.31), smooth_noise(place.yx * 7.0 + 31.7 - seconds * 0.27)) - 0.5;
    n = normalize(vec3(swell * 0.16 + (rain > 0.0 ? rings(place.xy) * 0.16 : vec2(0.0)), 1.0));
    plain = vec3(0.0, 0.0, 1.0);
    rough = 0.05;
    base = vec4(base.rgb * 0.42, base.a * mix(0.45, 1.4, deep));
#else
    if (film > 0.0) wet(plain, open, n, base.rgb, rough, mirrors);
#endif
    // Baked openness lies in the vertex colour; it dims the sky's light fully and the sun's a little.
    vec3 albedo = base.rgb * mix(tint.rgb, vec3(1.0), 0.35);
    vec3 diffuse = albedo * (1.0 - metal);
    vec3 f0 = mix(vec3(mirrors), albedo, metal);
    float nv = max(dot(n, v), 0.0);
    float reached = sun_reach > 0.0 ? 1.0 - smoothstep(sun_reach * 0.35, sun_reach, length(place.xy)) : 1.0;
    vec3 colour = lit_by(sun_to, v, n, diffuse, f0, rough) * sun_colour * (reached * sun_visible(normalize(normal)));
    // Lamps cast no shadows: what stands on the ground at least darkens the place where it stands.
    colour += lamps(v, n, diffuse, f0, rough) * (1.0 - 0.8 * under);
    // Light that has bounced about reaches even closed corners a little.
    vec3 bounced = sky_light(0) * 0.46 * (1.0 - open);
    colour += diffuse * (sky_irradiance(n) * open + bounced);
    vec4 r = rough * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
    float a004 = min(r.x * r.x, exp2(-9.28 * nv)) * r.x + r.y;
    vec2 ab = vec2(-1.04, 1.04) * a004 + r.zw;
    float clear = mix(clamp(open * 1.6 - 0.4, 0.0, 1.0), clamp(open * 1.6, 0.0, 1.0), pane);
    vec3 mirrored = reflect(-v, n);
    vec3 seen = sky_along(mirrored, rough * sky_levels);
#ifdef GROUND
    // What stands along the horizon is darker than the sky that the cube map has there.
    seen *= mix(1.0, mix(0.55, 1.0, smoothstep(0.02, 0.22, mirrored.z)), film);
    if (film > 0.0) seen = mirrored_things(mirrored, seen, rough);
#endif
    colour += seen * (f0 * ab.x + ab.y) * clear;
#if defined(SHINES)
    // A screen or a lit sign: its letters give light, the dark between them none.
    colour += p3d_Material.emission.rgb * base.rgb;
#elif defined(GLOWS)
    // Where a lit picture glows, it glows in its own colours.
    colour += p3d_Material.emission.rgb * base.rgb * dark_glow;
#else
    colour += p3d_Material.emission.rgb;
#endif
    float alpha = base.a;
#ifdef CLEAR
    // What mirrors the sky hides what lies behind the pane; from inside, it is bright beyond and dark before it.
    alpha = gl_FrontFacing ? clamp(alpha + dot(colour, vec3(0.3)) * 0.35 * (1.0 - nv), 0.0, 1.0) : alpha * 0.4;
#endif
    colour_out = vec4(tone(with_haze(colour, from_eye)), alpha);
}

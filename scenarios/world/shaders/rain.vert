#define SHELTERS 4
uniform vec4 shelter[SHELTERS];         // west, south, east, north of what keeps the rain off
uniform vec4 shelter_top;               // heights of the four, 0 for none
in vec4 p3d_Vertex;             // place of the drop in a box of 1, w left alone
in vec2 p3d_MultiTexCoord0;     // x: across, 0 or 1; y: along, 0 or 1; 2 and more for a splash
out vec2 uv;
out vec3 place;
out float opacity;

const vec3 BOX = vec3(22.0, 22.0, 13.0);
const float SPLASH_S = 0.22;

bool sheltered(vec3 at) {
    for (int k = 0; k < SHELTERS; ++k)
        if (at.z < shelter_top[k] && at.x > shelter[k].x && at.y > shelter[k].y && at.x < shelter[k].z && at.y < shelter[k].w)
            return true;
    return false;
}

void streak(vec3 eye, vec2 corner) {
    float heavy = 0.75 + 0.5 * fract(p3d_Vertex.x * 91.7);
    vec3 speed = vec3(wind * 0.75, -7.8 * heavy);
    vec3 head = mod(p3d_Vertex.xyz * BOX + speed * seconds - eye, BOX) - BOX * 0.5 + eye;
    vec3 tail = head - speed * 0.036;
    place = mix(head, tail, corner.y);
    float far = length(head - eye);
    vec3 across = normalize(cross(speed, head - eye));
    float thin = 0.0022 * heavy, least = far * 0.0011;
    opacity = min(thin / least, 1.0) * smoothstep(0.7, 2.8, far) * (1.0 - smoothstep(7.0, 11.0, far));
    place += across * ((corner.x - 0.5) * 2.0 * max(thin, least));
    if (head.z < 0.0 || fract(p3d_Vertex.y * 53.3) > rain || sheltered(head)) opacity = 0.0;
}

void splash(vec3 eye, vec2 corner) {
    float turn = seconds / SPLASH_S + p3d_Vertex.z * 7.0;
    float age = fract(turn), number = floor(turn);
    vec2 hop = fract(p3d_Vertex.xy + vec2(0.618, 0.414) * number);
    vec2 at = mod(hop * 16.0 - eye.xy, 16.0) - 8.0 + eye.xy;
    place = vec3(at, 0.012);
    float far = length(place - eye);
    vec3 right = normalize(cross(place - eye, vec3(0.0, 0.0, 1.0)));
    float size = 0.007 + 0.024 * age;
    place += right * ((corner.x - 0.5) * 2.0 * size) + vec3(0.0, 0.0, corner.y * size * 1.5 * (1.0 - age * 0.5));
    opacity = (1.0 - age) * smoothstep(0.5, 1.2, far) * (1.0 - smoothstep(5.0, 8.0, far)) * 1.3;
    if (fract(p3d_Vertex.z * 31.7) > rain || sheltered(place)) opacity = 0.0;
}

void main() {
    vec3 eye = p3d_ViewMatrixInverse[3].xyz;
    uv = p3d_MultiTexCoord0;
    if (uv.x < 1.5) streak(eye, uv);
    else splash(eye, uv - vec2(2.0, 0.0));
    gl_Position = seen(vec4(place, 1.0));
    if (opacity <= 0.0) gl_Position = vec4(0.0, 0.0, -2.0, 1.0);
}

in vec4 p3d_Vertex;
in vec4 wisp;                   // size in metres, turn, opacity, seed
in vec2 p3d_MultiTexCoord0;
out vec2 uv;
out vec3 place;
out float opacity;
out float ahead;
out float seed;

void main() {
    float a = wisp.w * 6.28 + wisp.y;
    vec2 q = mat2(cos(a), sin(a), -sin(a), cos(a)) * (p3d_MultiTexCoord0 * 2.0 - 1.0);
    uv = p3d_MultiTexCoord0;
    place = p3d_Vertex.xyz;
    opacity = wisp.z;
    seed = wisp.w;
    gl_Position = seen(vec4(place + facing(q * wisp.x), 1.0));
    ahead = gl_Position.w;
}

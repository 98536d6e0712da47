uniform mat4 p3d_ViewMatrix;
uniform mat4 p3d_ProjectionMatrix;
in vec4 p3d_Vertex;
in vec4 wisp;                   // size in metres, turn, opacity, seed
in vec2 p3d_MultiTexCoord0;
out vec2 uv;
out vec3 place;
out float opacity;
out float ahead;
out float seed;

void main() {
    vec4 v = p3d_ViewMatrix * vec4(p3d_Vertex.xyz, 1.0);
    float a = wisp.w * 6.28 + wisp.y;
    vec2 q = mat2(cos(a), sin(a), -sin(a), cos(a)) * (p3d_MultiTexCoord0 * 2.0 - 1.0);
    v.xy += q * wisp.x;
    uv = p3d_MultiTexCoord0;
    place = p3d_Vertex.xyz;
    opacity = wisp.z;
    ahead = -v.z;
    seed = wisp.w;
    gl_Position = p3d_ProjectionMatrix * v;
}

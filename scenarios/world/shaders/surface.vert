uniform mat4 p3d_ModelMatrix;
#ifdef SKINNED
uniform mat4 p3d_TransformTable[64];
in vec4 transform_weight;
in uvec4 transform_index;
#endif
in vec4 p3d_Vertex;
in vec3 p3d_Normal;
in vec4 p3d_Color;
in vec2 p3d_MultiTexCoord0;
out vec3 place;
flat out vec3 eye_at;
out vec3 normal;
out vec2 uv;
out vec4 tint;
#ifdef SWAYS
// Leaves and blades give way to the wind: gusts cross the place, and each leaf flutters by itself.
vec3 blown(vec3 at) {
    float speed = length(wind);
    vec2 to = wind / max(speed, 0.01);
    float gust = 0.55 + 0.45 * sin(dot(at.xy, to) * 0.22 - seconds * (0.9 + 0.12 * speed));
    float reach = min(max(at.z, 0.0), 7.0);
    float flutter = sin(seconds * 6.1 + dot(at, vec3(7.1, 9.3, 5.7))) * min(speed, 8.0) * 0.0035 * min(reach, 1.0);
    return vec3(to * (gust * speed * 0.0045 * reach), 0.0) + vec3(flutter, flutter * 0.7, flutter * 0.5);
}
#endif

void main() {
#ifdef SKINNED
    mat4 skin = p3d_TransformTable[transform_index.x] * transform_weight.x
        + p3d_TransformTable[transform_index.y] * transform_weight.y
        + p3d_TransformTable[transform_index.z] * transform_weight.z
        + p3d_TransformTable[transform_index.w] * transform_weight.w;
    vec4 at = p3d_ModelMatrix * (skin * p3d_Vertex);
    normal = mat3(p3d_ModelMatrix) * (mat3(skin) * p3d_Normal);
#else
    vec4 at = p3d_ModelMatrix * p3d_Vertex;
    normal = mat3(p3d_ModelMatrix) * p3d_Normal;
#endif
#ifdef SWAYS
    at.xyz += blown(at.xyz);
#endif
    place = at.xyz;
    uv = p3d_MultiTexCoord0;
    tint = p3d_Color;
    eye_at = eye_place();
    gl_Position = seen(at);
}

uniform mat4 p3d_ViewProjectionMatrix;
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
out vec3 normal;
out vec2 uv;
out vec4 tint;

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
    place = at.xyz;
    uv = p3d_MultiTexCoord0;
    tint = p3d_Color;
    gl_Position = p3d_ViewProjectionMatrix * at;
}

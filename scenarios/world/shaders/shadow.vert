uniform mat4 p3d_ModelViewProjectionMatrix;
#ifdef SKINNED
uniform mat4 p3d_TransformTable[64];
in vec4 transform_weight;
in uvec4 transform_index;
#endif
in vec4 p3d_Vertex;
in vec2 p3d_MultiTexCoord0;
out vec2 uv;

void main() {
    uv = p3d_MultiTexCoord0;
#ifdef SKINNED
    mat4 skin = p3d_TransformTable[transform_index.x] * transform_weight.x
        + p3d_TransformTable[transform_index.y] * transform_weight.y
        + p3d_TransformTable[transform_index.z] * transform_weight.z
        + p3d_TransformTable[transform_index.w] * transform_weight.w;
    gl_Position = p3d_ModelViewProjectionMatrix * (skin * p3d_Vertex);
#else
    gl_Position = p3d_ModelViewProjectionMatrix * p3d_Vertex;
#endif
}

// One eye, or both eyes of a headset drawn side by side by one submission. See world/eyes.py.
uniform mat4 p3d_ViewProjectionMatrix;
uniform mat4 p3d_ViewMatrixInverse;
uniform mat4 eyes[3];           // of each eye, from the scene to its picture; then both places, and x: 1 for two eyes
#define two_eyes (eyes[2][2].x > 0.5)

vec3 eye_place() {
    return two_eyes ? eyes[2][gl_InstanceID].xyz : p3d_ViewMatrixInverse[3].xyz;
}

// An offset in the plane that faces the eyes: right and up.
vec3 facing(vec2 offset) {
    return normalize(p3d_ViewMatrixInverse[0].xyz) * offset.x + normalize(p3d_ViewMatrixInverse[1].xyz) * offset.y;
}

// Where a place of the scene lies in the picture; a direction where w is 0.
vec4 seen(vec4 at) {
    gl_ClipDistance[0] = 1.0;
    if (!two_eyes) return p3d_ViewProjectionMatrix * at;
    vec4 p = eyes[gl_InstanceID] * at;
    float side = gl_InstanceID == 0 ? -1.0 : 1.0;
    // Nothing of one eye may reach into the other's half.
    gl_ClipDistance[0] = p.w + side * p.x;
    p.x = 0.5 * (p.x + side * p.w);
    return p;
}

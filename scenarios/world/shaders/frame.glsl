// What a picture's light is made of, in one array, so that a draw call takes one upload of it. See world/frame_light.py.
#define MOST_LAMPS 8
#define FRAME_SKY 6
#define FRAME_LAMPS 15
#define MOST_STANDING 4
#define FRAME_STANDING 39
#define FRAME_SHADOWS 47
uniform vec4 frame[FRAME_SHADOWS + 9];
#define near_shadow_matrix mat4(frame[FRAME_SHADOWS], frame[FRAME_SHADOWS + 1], frame[FRAME_SHADOWS + 2], frame[FRAME_SHADOWS + 3])
#define far_shadow_matrix mat4(frame[FRAME_SHADOWS + 4], frame[FRAME_SHADOWS + 5], frame[FRAME_SHADOWS + 6], frame[FRAME_SHADOWS + 7])
#define shadow_texel frame[FRAME_SHADOWS + 8].xy    // size of a texel of the near and of the far map
#define sun_to frame[0].xyz             // unit vector to the sun, world axes
#define sun_reach frame[0].w            // metres from the middle of the place that the sun shines to; 0 for everywhere
#define sun_colour frame[1].rgb
#define haze_glow frame[1].w            // light that the haze takes from the sun's direction
#define haze frame[2]                   // rgb: tint, a: density per metre
#define exposure frame[3].x
#define sky_gain frame[3].y             // gain of the cube map's colours
#define sky_levels frame[3].z           // its coarsest level
#define lamp_count int(frame[3].w)
#define film frame[4].x                 // water on what lies open, 0 to 1
#define pools frame[4].y                // how high it stands on level ground, 0 to 1
#define rain frame[4].z                 // 0 to 1
#define seconds frame[4].w
#define wind frame[5].xy                // metres a second to the east and north
#define dark_glow frame[5].z            // 1 where lamps and windows glow


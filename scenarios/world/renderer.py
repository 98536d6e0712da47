"""A lean forward renderer: one pass, tone-mapped in the surface shader, one sun with two shadow maps, two local lamps.

No picture is post-processed, so that a second eye costs a second camera and nothing else, and so that multisampling
works on finished colours.
"""

from __future__ import annotations

from pathlib import Path

from panda3d.core import (
    BitMask32,
    Camera,
    CardMaker,
    GeomNode,
    GraphicsOutput,
    LMatrix4f,
    LVector3f,
    Material,
    NodePath,
    OmniBoundingVolume,
    OrthographicLens,
    PTA_LVecBase3f,
    PTA_LVecBase4f,
    RenderState,
    SamplerState,
    ShaderAttrib,
    Texture,
    TextureAttrib,
    TextureStage,
    TransparencyAttrib,
)

from scenarios.world.engine import Engine
from scenarios.world.lighting import LIGHTS, Colour, Light, Vector, load_sky
from scenarios.world.shaders import program

CASTS_SHADOW = BitMask32.bit(3)
SEEN = BitMask32.bit(0)
NEAR_FILM_M = (34.0, 30.0)
FOLLOW_GRID_M = 2.0
FAR_FILM_M = (260.0, 260.0)
_TO_TEXTURE = LMatrix4f(0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0.5, 0, 0.5, 0.5, 0.5, 1)


class Renderer:
    """Gives the scene its shaders and lights. `shadow_every` frames the near shadow map is drawn anew."""

    def __init__(self, engine: Engine, textures: Path, shadow_every: int = 2) -> None:
        self.engine = engine
        self.scene = engine.scene
        self.light: Light = LIGHTS["day"]
        self._textures = textures
        self._sky_light = PTA_LVecBase3f.empty_array(9)
        self._lamp_place = PTA_LVecBase4f.empty_array(2)
        self._lamp_axis = PTA_LVecBase4f.empty_array(2)
        self._lamp_colour = PTA_LVecBase3f.empty_array(2)
        self._near = _ShadowMap(engine, "near shadow", engine.settings.shadow_size, NEAR_FILM_M)
        self._far = _ShadowMap(engine, "far shadow", engine.settings.shadow_size, FAR_FILM_M)
        self._shadow_every = max(shadow_every, 1)
        self._frame = 0
        self._far_frames = 0
        self._centre = LVector3f(0, 0, 1.2)
        self._set_defaults()
        self.dome = self._make_dome()
        self.set_light("day")

    def set_light(self, hour: str, sky: str | None = None) -> None:
        """Take the light of `day`, `dusk` or `night`; `sky` names another sky's pictures, such as `overcast`."""
        self.light = LIGHTS[sky or hour]
        cube, harmonics = load_sky(self._textures, self.light.sky)
        for k in range(9):
            self._sky_light[k] = LVector3f(*(harmonics[k] * self.light.sky_gain))
        sun_to = LVector3f(*self.light.sun_to).normalized()
        levels = float(cube.get_expected_num_mipmap_levels() - 1)
        self.scene.set_shader_inputs(
            sky_cube=cube,
            sky_light=self._sky_light,
            sky_gain=(self.light.sky_gain, levels),
            sun_to=sun_to,
            sun_colour=LVector3f(*self.light.sun),
            sun_reach=self.light.sun_reach_m,
            haze=(*self.light.haze, self.light.haze_per_m),
            exposure=self.light.exposure,
        )
        self._near.aim(sun_to, self._centre)
        self._far.aim(sun_to, LVector3f(0, -30, 0))
        self.scene.set_shader_inputs(near_shadow_matrix=self._near.matrix(), far_shadow_matrix=self._far.matrix())
        self.refresh_shadows()

    def set_lamp(
        self,
        index: int,
        place: Vector,
        colour: Colour,
        range_m: float,
        axis: Vector = (0, 0, -1),
        cone_cos: float = -1.0,
    ) -> None:
        """Put a local lamp; linear colour, cone by the cosine of its half angle, -1 for all round."""
        direction = LVector3f(*axis).normalized()
        self._lamp_place[index] = (*place, range_m)
        self._lamp_axis[index] = (*direction, cone_cos)
        self._lamp_colour[index] = LVector3f(*colour)

    def follow(self, x: float, y: float) -> None:
        """Keep the fine shadows around a place; they move in steps, so that their edges don't crawl."""
        centre = LVector3f(round(x / FOLLOW_GRID_M) * FOLLOW_GRID_M, round(y / FOLLOW_GRID_M) * FOLLOW_GRID_M, 1.2)
        if (centre - self._centre).length() > 0.1:
            self._centre = centre
            self._near.aim(LVector3f(*self.light.sun_to).normalized(), centre)
            self.scene.set_shader_inputs(near_shadow_matrix=self._near.matrix())
            self._frame = 0

    def refresh_shadows(self) -> None:
        """Draw both shadow maps anew with the next frames; call when scenery has changed."""
        self._far_frames = 2
        self._frame = 0

    def dress(self, root: NodePath, skinned: bool = False) -> None:
        """Choose each geometry's shader below `root` by what its material needs."""
        own = [root] if root.node().is_geom_node() else []
        for path in [*own, *root.find_all_matches("**/+GeomNode")]:
            node: GeomNode = path.node()
            for index in range(node.get_num_geoms()):
                node.set_geom_state(index, _dressed(node.get_geom_state(index), path.get_net_state(), skinned))

    def before_frame(self) -> None:
        """Decide which shadow maps this frame draws; call once before each frame."""
        self._near.set_active(self._frame % self._shadow_every == 0)
        self._far.set_active(self._far_frames > 0)
        self._far_frames = max(self._far_frames - 1, 0)
        self._frame += 1

    def _set_defaults(self) -> None:
        material = Material("plain")
        material.set_base_color((0.8, 0.8, 0.8, 1))
        material.set_roughness(0.8)
        material.set_metallic(0.0)
        self.scene.set_material(material)
        self.scene.set_shader(program("surface"))
        self.scene.set_shader_inputs(
            lamp_place=self._lamp_place,
            lamp_axis=self._lamp_axis,
            lamp_colour=self._lamp_colour,
            near_shadow=self._near.texture,
            far_shadow=self._far.texture,
            shadow_texel=(1.0 / self._near.edge, 1.0 / self._far.edge),
        )
        for index in range(2):
            self.set_lamp(index, (0, 0, -100), (0, 0, 0), 0.01)

    def _make_dome(self) -> NodePath:
        dome = self.scene.attach_new_node("sky")
        for turn, tip in ((0, 0), (90, 0), (180, 0), (270, 0), (0, 90), (0, -90)):
            maker = CardMaker("side")
            maker.set_frame(-1, 1, -1, 1)
            side = dome.attach_new_node(maker.generate())
            side.set_hpr(turn, tip, 0)
            side.set_pos(side.get_quat().get_forward())
        dome.flatten_strong()
        dome.set_shader(program("sky"), 100)
        dome.set_bin("background", 0)
        dome.set_depth_write(False)
        dome.set_depth_test(False)
        dome.set_two_sided(True)
        dome.node().set_bounds(OmniBoundingVolume())
        dome.node().set_final(True)
        dome.hide(CASTS_SHADOW)
        return dome


class _ShadowMap:
    """A depth picture from the sun, with comparing lookups."""

    def __init__(self, engine: Engine, name: str, edge: int, film_m: tuple[float, float]) -> None:
        self.edge = edge
        self.texture = Texture(name)
        self.texture.set_minfilter(SamplerState.FT_shadow)
        self.texture.set_magfilter(SamplerState.FT_shadow)
        self.texture.set_wrap_u(SamplerState.WM_clamp)
        self.texture.set_wrap_v(SamplerState.WM_clamp)
        self._lens = OrthographicLens()
        self._lens.set_film_size(*film_m)
        self._reach = max(film_m) * 1.2
        self._lens.set_near_far(1.0, 2 * self._reach)
        camera = Camera(name)
        camera.set_lens(self._lens)
        camera.set_camera_mask(CASTS_SHADOW)
        camera.set_initial_state(_shadow_state(frozenset()))
        for tag in ("skinned", "cutout", "skinned cutout"):
            camera.set_tag_state(tag, _shadow_state(frozenset(part.upper() for part in tag.split())))
        camera.set_tag_state_key("casts")
        self._camera = engine.scene.attach_new_node(camera)
        self._buffer: GraphicsOutput | None = None
        if engine.output is not None:
            self._buffer = engine.make_texture_target(name, (edge, edge), self.texture, depth_only=True, sort=-10)
            self._buffer.set_clear_depth(1.0)
            region = self._buffer.make_display_region()
            region.set_camera(self._camera)

    def aim(self, sun_to: LVector3f, target: LVector3f) -> None:
        self._camera.set_pos(target + sun_to * self._reach)
        self._camera.look_at(target)

    def matrix(self) -> LMatrix4f:
        """World place to picture place and depth, each 0 to 1."""
        world_to_eye = LMatrix4f(self._camera.get_parent().get_mat(self._camera))
        return world_to_eye * LMatrix4f(self._lens.get_projection_mat()) * _TO_TEXTURE

    def set_active(self, active: bool) -> None:
        if self._buffer is not None:
            self._buffer.set_active(active)


def _shadow_state(switches: frozenset[str]) -> RenderState:
    holder = NodePath("shadow")
    holder.set_shader(program("shadow", switches, lit=False), 1000)
    holder.set_two_sided(False, 0)
    return holder.get_state()


def _dressed(state: RenderState, net: RenderState, skinned: bool) -> RenderState:
    """The geometry's state with the variant of the surface shader that its material needs."""
    whole = net.compose(state)
    switches: set[str] = {"SKINNED"} if skinned else set()
    textures = whole.get_attrib(TextureAttrib)
    if textures is not None and any(
        textures.get_on_stage(k).get_mode() == TextureStage.M_normal for k in range(textures.get_num_on_stages())
    ):
        switches.add("BUMPED")
    transparency = whole.get_attrib(TransparencyAttrib)
    mode = TransparencyAttrib.M_none if transparency is None else transparency.get_mode()
    if mode in (TransparencyAttrib.M_multisample_mask, TransparencyAttrib.M_binary, TransparencyAttrib.M_multisample):
        switches.add("CUTOUT")
        state = state.set_attrib(TransparencyAttrib.make(TransparencyAttrib.M_none))
    elif mode != TransparencyAttrib.M_none:
        switches.add("CLEAR")
    made = ShaderAttrib.make(program("surface", frozenset(switches)))
    if skinned:
        made = made.set_flag(ShaderAttrib.F_hardware_skinning, True)
    return state.set_attrib(made)

"""A lean forward renderer: one pass, tone-mapped in the surface shader, one sun with two shadow maps, local lamps.

No picture is post-processed, so that a second eye costs a second camera and nothing else, and so that multisampling
works on finished colours.
"""

from __future__ import annotations

from pathlib import Path

from panda3d.core import (
    BitMask32,
    Camera,
    CardMaker,
    DepthTestAttrib,
    GeomNode,
    GraphicsOutput,
    LMatrix4f,
    LVector3f,
    Material,
    MaterialAttrib,
    NodePath,
    OmniBoundingVolume,
    OrthographicLens,
    RenderAttrib,
    RenderState,
    SamplerState,
    ShaderAttrib,
    Texture,
    TextureAttrib,
    TextureStage,
    TransparencyAttrib,
)

from scenarios.world.engine import Engine
from scenarios.world.frame_light import FrameLight
from scenarios.world.lamps import Colour
from scenarios.world.layout import Indoors, Mast
from scenarios.world.lighting import LIGHTS, Light, light_of, load_sky
from scenarios.world.local_lights import LocalLights
from scenarios.world.rain import Rain
from scenarios.world.settle import CASTS_SHADOW
from scenarios.world.shaders import program
from scenarios.world.weather import CLEAR, Weather

SEEN = BitMask32.bit(0)
NEAR_FILM_M = (34.0, 30.0)
FOLLOW_GRID_M = 2.0
FAR_FILM_M = (260.0, 260.0)
FAINT_SUN = 0.6
"""Below this linear light nobody sees that a shadow lags: it is drawn half as often."""
_MATTERS = {
    "GROUND": ("asphalt", "concrete", "paving", "gravel", "marking", "pool", "stain"),
    "SWAYS": ("foliage", "blades"),
    "GLOWS": ("glow",),
    "POOL": ("pool",),
}
_TO_TEXTURE = LMatrix4f(0.5, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0.5, 0, 0.5, 0.5, 0.5, 1)


SHADOWS_EVERY, HEADSET_SHADOWS_EVERY = 2, 3
"""Frames after which the near shadow map is drawn anew, in a window and in a headset, whose frames are shorter."""


class Renderer:
    """Gives the scene its shaders and lights. `shadow_every` frames the near shadow map is drawn anew."""

    def __init__(self, engine: Engine, textures: Path, shadow_every: int = SHADOWS_EVERY) -> None:
        self.engine = engine
        self.scene = engine.scene
        self.light: Light = light_of("day")
        self.weather = CLEAR
        self._textures = textures
        self.frame_light = FrameLight(self.scene)
        self._time_s = 0.0
        self._wind = (0.0, 0.0)
        self._sky: tuple[str, float, Colour] | None = None
        self._cube: Texture | None = None
        self.lamps = LocalLights(self.scene)
        self._near = _ShadowMap(engine, "near shadow", engine.settings.shadow_size, NEAR_FILM_M)
        self._far = _ShadowMap(engine, "far shadow", engine.settings.shadow_size, FAR_FILM_M)
        self._shadow_every = max(shadow_every, 1)
        self._frame = 0
        self._far_frames = 0
        self._centre = LVector3f(0, 0, 1.2)
        self._set_defaults()
        self.dome = self._make_dome()
        self.rain = Rain(self.scene)
        self.set_light("day")

    def set_light(
        self, hour: str, weather: Weather = CLEAR, mast: Mast | None = None, indoors: Indoors | None = None
    ) -> None:
        """Take the light of `day`, `dusk` or `night` in a weather, with the place's mast or under its roof."""
        light = light_of(hour, weather, mast, indoors)
        if light == self.light and weather == self.weather and self._sky is not None:
            return
        self.light, self.weather = light, weather
        sun_to = LVector3f(*light.sun_to).normalized()
        disc_to = LVector3f(*LIGHTS[light.sky].sun_to).normalized()
        if (light.sky, light.sky_share, light.fill) != self._sky:
            self._sky = (light.sky, light.sky_share, light.fill)
            self._take_sky()
        self.frame_light.set_light(light, weather)
        self.dome.set_shader_inputs(sky_disc=(*disc_to, light.disc), night_sky=(light.stars, float(hour == "night")))
        self._near.aim(sun_to, self._centre)
        self._far.aim(sun_to, LVector3f(0, -30, 0))
        self._tell_shadows()
        self.rain.fall(weather.rain)
        self.frame_light.set_moment(self._time_s, self._wind, ())
        self.refresh_shadows()

    def set_wind(self, x_m_s: float, y_m_s: float) -> None:
        """Let the wind blow: metres a second to the east and to the north."""
        self._wind = (x_m_s, y_m_s)

    def follow(self, x: float, y: float) -> None:
        """Keep the fine shadows around a place; they move in steps, so that their edges don't crawl."""
        centre = LVector3f(round(x / FOLLOW_GRID_M) * FOLLOW_GRID_M, round(y / FOLLOW_GRID_M) * FOLLOW_GRID_M, 1.2)
        if (centre - self._centre).length() > 0.1:
            self._centre = centre
            self._near.aim(LVector3f(*self.light.sun_to).normalized(), centre)
            self._tell_shadows()
            self._frame = 0

    def refresh_shadows(self) -> None:
        """Draw both shadow maps anew with the next frames; call when scenery has changed."""
        self._far_frames = 2
        self._frame = 0

    def dress(self, root: NodePath, skinned: bool = False, grime: bool = False) -> None:
        """Choose each geometry's shader below `root` by what its material needs; `grime` lets dirt lie on it."""
        always = frozenset(name for name, on in (("SKINNED", skinned), ("GRIME", grime)) if on)
        samples = self.engine.settings.multisamples
        own = [root] if root.node().is_geom_node() else []
        for path in [*own, *root.find_all_matches("**/+GeomNode")]:
            node: GeomNode = path.node()
            for index in range(node.get_num_geoms()):
                node.set_geom_state(index, _dressed(node.get_geom_state(index), path.get_net_state(), always, samples))

    def advance(self, dt_s: float) -> None:
        """Let rain fall and leaves move on by a time step."""
        self._time_s += dt_s

    def before_frame(self) -> None:
        """Choose the lamps and the shadow maps that this frame draws; call once before each frame."""
        eye = self.engine.camera.get_pos(self.scene)
        ahead = self.scene.get_relative_vector(self.engine.camera, LVector3f.forward())
        lamps = self.lamps.choose((eye[0], eye[1], eye[2]), (ahead[0], ahead[1], ahead[2]))
        self.frame_light.set_moment(self._time_s, self._wind, lamps)
        every = self._shadow_every if max(self.light.sun) >= FAINT_SUN else 2 * self._shadow_every
        self._near.set_active(self._frame % every == 0)
        self._far.set_active(self._far_frames > 0)
        self._far_frames = max(self._far_frames - 1, 0)
        self._frame += 1

    def textures(self) -> list[Texture]:
        """The pictures that the light itself needs: sky and shadow maps."""
        return [self._near.texture, self._far.texture, *([self._cube] if self._cube is not None else [])]

    def _set_defaults(self) -> None:
        material = Material("plain")
        material.set_base_color((0.8, 0.8, 0.8, 1))
        material.set_roughness(0.8)
        material.set_metallic(0.0)
        self.scene.set_material(material)
        self.scene.set_shader(program("surface"))
        self.scene.set_shader_inputs(
            near_shadow=self._near.texture,
            far_shadow=self._far.texture,
        )

    def _tell_shadows(self) -> None:
        texels = (1.0 / self._near.edge, 1.0 / self._far.edge)
        self.frame_light.set_shadows(self._near.matrix(), self._far.matrix(), texels)

    def _take_sky(self) -> None:
        cube, harmonics = load_sky(self._textures, self.light.sky)
        self._cube = cube
        levels = float(cube.get_expected_num_mipmap_levels() - 1)
        self.scene.set_shader_input("sky_cube", cube)
        self.frame_light.set_sky(harmonics, self.light, levels)

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
        # Furthest of all, but not over what a headset's lenses hide.
        dome.set_attrib(DepthTestAttrib.make(RenderAttrib.M_less_equal))
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
        # What the eye sees in detail casts its shadow in detail, or it would stripe itself.
        camera.set_lod_center(engine.camera)
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
    # A shadow knows no colour: without it everything is drawn in one state, which costs the fewest changes.
    holder.set_material_off(1000)
    if "CUTOUT" not in switches:
        holder.set_texture_off(1000)
    return holder.get_state()


def _dressed(state: RenderState, net: RenderState, always: frozenset[str], samples: int) -> RenderState:
    """The geometry's state with the variant of the surface shader that its material needs; `samples` of a pixel."""
    whole = net.compose(state)
    switches = set(always)
    textures = whole.get_attrib(TextureAttrib)
    if textures is not None and any(
        textures.get_on_stage(k).get_mode() == TextureStage.M_normal for k in range(textures.get_num_on_stages())
    ):
        switches.add("BUMPED")
    transparency = whole.get_attrib(TransparencyAttrib)
    mode = TransparencyAttrib.M_none if transparency is None else transparency.get_mode()
    if mode in (TransparencyAttrib.M_multisample_mask, TransparencyAttrib.M_binary, TransparencyAttrib.M_multisample):
        switches.add("CUTOUT")
        if samples:
            switches.add(f"SAMPLES {samples}")
        state = state.set_attrib(TransparencyAttrib.make(TransparencyAttrib.M_none))
    elif mode != TransparencyAttrib.M_none and not _named(whole).startswith("stain"):
        switches.add("CLEAR")
        switches.discard("GRIME")
    switches |= _by_material(whole)
    made = ShaderAttrib.make(program("surface", frozenset(switches)))
    if "SKINNED" in switches:
        made = made.set_flag(ShaderAttrib.F_hardware_skinning, True)
    return state.set_attrib(made)


def _by_material(whole: RenderState) -> set[str]:
    """What weather and hour do to a surface, told by how its material's name begins."""
    name = _named(whole)
    return {switch for switch, starts in _MATTERS.items() if name.startswith(starts)}


def _named(whole: RenderState) -> str:
    """The name of a state's material; empty where it has none."""
    attrib = whole.get_attrib(MaterialAttrib)
    material = attrib.get_material() if attrib is not None else None
    return material.get_name() if material is not None else ""

"""Made-up media: of the right kind, alike for the same object, and known to the pixel."""

from __future__ import annotations

import io
import wave
from pathlib import Path

import pytest
from PIL import Image

from crowdlint_preview.browser.browser import Browser, Response
from crowdlint_preview.mock.media import Media, Medium, s3_object
from crowdlint_preview.mock.scene import overlay, scene
from crowdlint_schemas.s3 import S3Object


def get(url: str, media: Media | None = None) -> Medium:
    found = (media or Media()).get(url)
    assert found is not None
    return found


@pytest.mark.parametrize("key", ["b/a.jpg", "b/street.png", "other/ü ✓.jpg"])
def test_a_scene_knows_its_objects_to_the_pixel(key: str) -> None:
    made = scene(key)
    assert made.image.size == (800, 533) and 3 <= len(made.objects) <= 5
    taken = Image.new("L", made.image.size)
    for thing in made.objects:
        assert thing.mask.size == made.image.size and set(thing.mask.tobytes()) == {0, 255}
        assert not Image.composite(taken, Image.new("L", taken.size), thing.mask).getbbox(), "things overlap"
        taken.paste(255, (0, 0), thing.mask)
        (_, top), (_, bottom), (left, _), (right, _) = thing.extreme_points
        assert (left, top, right + 1, bottom + 1) == thing.box
        assert all(thing.mask.getpixel(point) == 255 for point in thing.extreme_points)
        assert (right - left) * (bottom - top) > 1500, "too small to draw around"


def test_the_same_key_gives_the_same_picture_and_another_key_another() -> None:
    first = scene("b/a.jpg").image.tobytes()
    scene.cache_clear()
    assert scene("b/a.jpg").image.tobytes() == first != scene("b/b.jpg").image.tobytes()


def test_an_overlay_has_only_the_colours_of_its_labels() -> None:
    colours = [(255, 0, 0), (0, 0, 255)]
    painted = overlay(scene("b/a.jpg"), colours)
    used = {pixel for _, pixel in painted.getcolors() or []}
    assert used == {(0, 0, 0, 0), (255, 0, 0, 255), (0, 0, 255, 255)}
    media = Media(overlays={"b/mask.png": ("b/a.jpg", colours)})
    answer = Image.open(io.BytesIO(get("s3://b/mask.png", media).body))
    assert answer.tobytes() == painted.tobytes()


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("s3://bucket/a/b.jpg", S3Object("bucket", "a/b.jpg")),
        ("https://s3.amazonaws.com/bucket/a%20b.jpg", S3Object("bucket", "a b.jpg")),
        ("https://s3.eu-west-1.amazonaws.com/bucket/a.jpg?X-Amz-Signature=1", S3Object("bucket", "a.jpg")),
        ("https://my.bucket.s3.amazonaws.com/a.jpg", S3Object("my.bucket", "a.jpg")),
        ("https://bucket.s3.eu-west-1.amazonaws.com/a.jpg", S3Object("bucket", "a.jpg")),
        ("https://pictures.example/a.jpg", None),
        ("https://s3.amazonaws.com/bucket", None),
        ("data:image/png;base64,AA==", None),
    ],
)
def test_urls_of_s3_objects(url: str, wanted: S3Object | None) -> None:
    assert s3_object(url) == wanted


def test_the_kind_follows_the_name() -> None:
    for key, kind in {
        "a.png": "image/png", "a.JPG": "image/jpeg", "noending": "image/png", "a.svg": "image/svg+xml",
        "a.mp3": "audio/wav", "a.mp4": "video/webm", "a.pdf": "application/pdf", "a.json": "application/json",
        "a.txt": "text/plain; charset=utf-8",
    }.items():  # fmt: skip
        made = get(f"s3://b/{key}")
        assert made.content_type == kind
        assert made == get(f"s3://b/{key}")
    assert Image.open(io.BytesIO(get("s3://b/a.JPG").body)).format == "JPEG"
    with wave.open(io.BytesIO(get("s3://b/a.mp3").body)) as sound:
        assert sound.getnframes() / sound.getframerate() == 2.0


def test_a_library_in_s3_is_not_answered_with_a_picture(tmp_path: Path) -> None:
    assert Media().get("https://s3.amazonaws.com/bucket/charts_v1.js") is None
    url = "https://s3.amazonaws.com/mturk-public/externalHIT_v1.js"
    amazons = Media().get(url)
    assert amazons is not None and amazons.content_type.startswith("text/javascript")
    (tmp_path / "mturk-public").mkdir()
    (tmp_path / "mturk-public" / "externalHIT_v1.js").write_bytes(b"1")
    given = Media(tmp_path).get(url)
    assert given is not None and given.body == b"1"


def test_files_of_the_root_come_first_and_nothing_outside_it(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"secret")
    (tmp_path / "root" / "bucket").mkdir(parents=True)
    (tmp_path / "root" / "bucket" / "note.txt").write_bytes(b"mine")
    media = Media(tmp_path / "root")
    assert get("s3://bucket/note.txt", media) == Medium(b"mine", "text/plain")
    assert b"Sample text" in get("s3://bucket/absent.txt", media).body
    for url in ("s3://bucket/../../secret.txt", "https://s3.amazonaws.com/bucket/%2e%2e/%2e%2e/secret.txt"):
        assert b"secret\n" not in get(url, media).body and get(url, media).body != b"secret"


@pytest.mark.browser
def test_sound_and_video_play_and_can_be_sought(browser: Browser) -> None:
    def resource(url: str) -> Response | None:
        found = Media().get(url)
        return Response(*found) if found else None

    html = """<audio src="https://s3.amazonaws.com/b/a.mp3"></audio><video src="https://s3.amazonaws.com/b/a.mp4"></video>"""
    with browser.visit(html, resource) as visit:
        visit.page.wait_for_function(
            "() => [...document.querySelectorAll('audio, video')].every(each => each.readyState >= 2)"
        )
        state = "each => [each.duration, each.videoWidth || 0, each.videoHeight || 0]"
        assert visit.page.locator("audio").evaluate(state) == [2, 0, 0]
        assert visit.page.locator("video").evaluate(state) == [2, 320, 214]
        for kind in ("audio", "video"):
            visit.page.locator(kind).evaluate("each => { each.currentTime = 1.5 }")
            visit.page.wait_for_function(f"() => document.querySelector('{kind}').currentTime === 1.5")

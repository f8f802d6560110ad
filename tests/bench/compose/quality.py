"""What encoding takes away from a film: PSNR and SSIM of a file against its own frames before the encoder, scene by scene."""
import json
import math
import pathlib
import re
import subprocess
import tempfile


def scene_starts(reel, project):
    """First frames of the scenes, and the film's length."""
    shown = json.loads(subprocess.run([reel, "show", project, "--json"], check=True, capture_output=True, text=True).stdout)
    return [scene["start"] for scene in shown["scenes"]] + [shown["length"]]


def frame_scores(frames, film):
    """Mean squared error and SSIM of the luma of each frame. `frames` is a command that writes YUV4MPEG2."""
    with tempfile.TemporaryDirectory() as folder:
        psnr, ssim = pathlib.Path(folder) / "psnr", pathlib.Path(folder) / "ssim"
        graph = (
            "[0:v]settb=1/30,setpts=N,split[a][b];[1:v]settb=1/30,setpts=N,split[c][d];"  # by index: containers round time stamps
            f"[c][a]psnr=stats_file={psnr}[p];[d][b]ssim=stats_file={ssim}[s]"
        )
        source = subprocess.Popen(frames, stdout=subprocess.PIPE)
        command = ["ffmpeg", "-v", "error", "-nostdin", "-f", "yuv4mpegpipe", "-i", "pipe:", "-i", film]
        command += ["-filter_complex", graph, "-map", "[p]", "-f", "null", "-", "-map", "[s]", "-f", "null", "-"]
        subprocess.run(command, check=True, stdin=source.stdout)
        source.stdout.close()
        source.wait()
        errors = [float(value) for value in re.findall(r"mse_y:([\d.]+)", psnr.read_text())]
        likeness = [float(value) for value in re.findall(r" Y:([\d.]+)", ssim.read_text())]
    return errors, likeness


def by_scene(starts, scores):
    """(PSNR in dB, SSIM) of each scene and, last, of the whole film."""
    errors, likeness = scores
    if not len(errors) == len(likeness) == starts[-1]:
        raise SystemExit(f"{len(errors)} frames were compared instead of {starts[-1]}")
    rows = []
    for begin, end in [*zip(starts, starts[1:]), (0, starts[-1])]:
        error = sum(errors[begin:end]) / (end - begin)
        rows.append((10 * math.log10(255 * 255 / max(error, 1e-9)), sum(likeness[begin:end]) / (end - begin)))
    return rows


def print_table(starts, ours, theirs):
    print("| scene | PSNR of the export | of ffmpeg | difference, dB | SSIM of the export | of ffmpeg | difference |")
    print("|---|---|---|---|---|---|---|")
    for i, (own, other) in enumerate(zip(by_scene(starts, ours), by_scene(starts, theirs))):
        name = i + 1 if i + 1 < len(starts) else "all"
        psnr = f"{own[0]:.2f} | {other[0]:.2f} | {own[0] - other[0]:+.2f}"
        print(f"| {name} | {psnr} | {own[1]:.4f} | {other[1]:.4f} | {own[1] - other[1]:+.4f} |")

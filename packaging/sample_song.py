#!/usr/bin/env python3
"""Writes a song to try Reelwright with: 36 s of drums, bass and chords at 120 beats a minute.

Made by numbers alone, so it is free of any rights. Usage: sample_song.py OUT.wav
"""
import array
import math
import random
import sys
import wave

RATE = 44100
BEAT = 0.5
BARS = 18
CHORDS = [(57, 60, 64), (53, 57, 60), (48, 52, 55), (55, 59, 62)]  # Am F C G


def frequency(note):
    return 440.0 * 2 ** ((note - 69) / 12)


def energy(bar):
    """Which parts play: a quiet beginning, a lift, a break, the full band, an end."""
    if bar < 4:
        return 1
    if bar < 8:
        return 2
    if bar < 10:
        return 1
    return 3 if bar < 16 else 1


def add(track, start, sound):
    begin = int(start * RATE)
    for i, value in enumerate(sound):
        if begin + i < len(track):
            track[begin + i] += value


def kick():
    return [0.9 * math.sin(2 * math.pi * (110 * math.exp(-i / 900) + 45) * i / RATE) * math.exp(-i / 5200)
            for i in range(int(0.28 * RATE))]


def noise(seconds, level, decay, rng):
    return [level * rng.uniform(-1, 1) * math.exp(-i / decay) for i in range(int(seconds * RATE))]


def tone(note, seconds, level, overtones):
    base = 2 * math.pi * frequency(note) / RATE
    count = int(seconds * RATE)
    attack = 400
    return [level * min(1, i / attack) * math.exp(-i / (count * 0.6)) *
            sum(math.sin(base * i * (k + 1)) / (k + 1) for k in range(overtones)) for i in range(count)]


def make():
    rng = random.Random(7)
    track = [0.0] * int(BARS * 4 * BEAT * RATE)
    drum, snare, hat = kick(), noise(0.2, 0.5, 2600, rng), noise(0.05, 0.25, 500, rng)
    for bar in range(BARS):
        level = energy(bar)
        chord = CHORDS[bar % 4]
        for note in chord:
            add(track, bar * 4 * BEAT, tone(note, 4 * BEAT, 0.07 + 0.02 * level, 3))
        for beat in range(4):
            at = (bar * 4 + beat) * BEAT
            if level >= 2 or beat == 0:
                add(track, at, drum)
            if level >= 2 and beat % 2 == 1:
                add(track, at, snare)
            if level == 3:
                add(track, at, hat)
                add(track, at + BEAT / 2, hat)
                add(track, at + BEAT / 2, tone(chord[beat % 3] + 12, BEAT / 2, 0.1, 2))
            add(track, at, tone(chord[0] - 24, BEAT * 0.9, 0.16 if level > 1 else 0.08, 4))
    return track


def main():
    track = make()
    loudest = max(abs(value) for value in track)
    samples = array.array("h", (int(value / loudest * 28000) for value in track))
    if sys.byteorder == "big":
        samples.byteswap()
    with wave.open(sys.argv[1], "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())


if __name__ == "__main__":
    main()

// The picture between two frames of a clip, a function of these two and the time alone: the same in
// a preview of one frame as in an export. Pure functions; thread-safe.
//
// Flow: blocks of the new picture look for the motion along which the frame before and the frame
// behind agree best (bilateral motion estimation: B.-D. Choi, J.-W. Han, C.-S. Kim, S.-J. Ko,
// "Motion-compensated frame interpolation using bilateral motion estimation and adaptive overlapped
// block motion compensation", 2007), from coarse to fine, preferring the motion of their
// neighbours. Overlapping blocks are laid down along it. A block that finds no agreement is a plain
// mix; two frames that have nothing in common, as at a cut, are not mixed: the nearer one is shown.
#pragma once

#include "media/yuv_frame.h"

namespace reelwright::compose {

// out = before + (after - before) * weight / 256. All have one size and depth.
void blendBetween(const media::YuvFrame& before, const media::YuvFrame& after, int weight,
                  media::YuvFrame& out);

void flowBetween(const media::YuvFrame& before, const media::YuvFrame& after, int weight,
                 media::YuvFrame& out);

} // namespace reelwright::compose

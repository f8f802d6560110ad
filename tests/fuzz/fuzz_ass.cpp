#include "subtitle_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    reelwright::fuzz::readSubtitle(data, size, reelwright::subtitle::Form::Ass);
    return 0;
}

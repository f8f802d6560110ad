#include "base/random.h"
#include "generate/draft/raster.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace {

using namespace reelwright;
using namespace reelwright::generate::draft;

constexpr int kWidth = 160;
constexpr int kHeight = 90;

// Blocks of empty, opaque and half-clear pixels.
std::shared_ptr<Picture> blocks(int width, int height, std::uint64_t seed) {
    base::Random random(seed);
    auto picture = std::make_shared<Picture>(width, height);
    for (int top = 0; top < height; top += 10)
        for (int left = 0; left < width;) {
            const int right = std::min(width, left + 3 + static_cast<int>(random.index(60)));
            const int alpha = std::array{0, 255, 255, 90}[random.index(4)];
            const auto tone = static_cast<std::uint8_t>(alpha * random.uniform());
            for (int y = top; y < std::min(top + 10, height); ++y)
                for (int x = left; x < right; ++x) {
                    std::uint8_t* const pixel = picture->row(y) + 4 * x;
                    std::fill(pixel, pixel + 3, tone);
                    pixel[3] = static_cast<std::uint8_t>(alpha);
                }
            left = right;
        }
    picture->measure();
    return picture;
}

DisplayList someList(std::uint64_t seed) {
    base::Random random(seed);
    DisplayList list;
    for (int i = 0; i < 8; ++i) {
        PictureOp op;
        op.picture = blocks(40 + static_cast<int>(random.index(300)),
                            20 + static_cast<int>(random.index(120)), random.next());
        op.x = random.uniform(-120, 100);
        op.y = random.uniform(-60, 50);
        op.scaleX = random.uniform(0.7, 1.6);
        op.scaleY = random.uniform(0.7, 1.6);
        op.blend = random.chance(0.2) ? Blend::Add : Blend::Over;
        op.strength = random.chance(0.2) ? 0.5 : 1;
        if (random.chance(0.3))
            op.ripple = {.amplitude = 5, .wavelength = 20, .phase = 1};
        list.emplace_back(std::move(op));
        if (random.chance(0.3))
            list.emplace_back(GlowOp{80, 45, 60, 30, {1, 0.5, 0}, GlowShape::Glow});
    }
    return list;
}

// The same list with nothing known about what is empty or opaque.
DisplayList unmeasured(DisplayList list) {
    for (Op& op : list)
        if (auto* layer = std::get_if<PictureOp>(&op)) {
            auto picture = std::make_shared<Picture>(*layer->picture);
            for (Picture::Row& row : picture->rows)
                row = {.filled = {{0, picture->width}}, .opaque = {}};
            layer->picture = std::move(picture);
        }
    return list;
}

std::vector<std::uint16_t> drawn(const DisplayList& list) {
    std::vector<std::uint16_t> all;
    rasterise(list, kWidth, kHeight, [&](Band& band) {
        for (int y = band.top; y < band.bottom; ++y) {
            const auto* row = reinterpret_cast<const std::uint16_t*>(band.row(y));
            all.insert(all.end(), row, row + 4 * kWidth);
        }
    });
    return all;
}

TEST(Visibility, LeavesOutOnlyWhatIsHidden) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const DisplayList list = someList(seed);
        const auto quick = drawn(list);
        const auto plain = drawn(unmeasured(list));
        ASSERT_EQ(quick.size(), plain.size());
        int worst = 0;
        for (std::size_t i = 0; i < quick.size(); ++i)
            worst = std::max(worst, std::abs(quick[i] - plain[i]));
        EXPECT_LE(worst, 256) << "seed " << seed; // a step in the weight of two pixels
    }
}

TEST(Visibility, HidesWhatLiesBehindAnOpaqueLayer) {
    auto opaque = std::make_shared<Picture>(kWidth, kHeight);
    std::fill(opaque->pixels.begin(), opaque->pixels.end(), std::uint8_t{255});
    opaque->measure();
    PictureOp behind;
    behind.picture = opaque;
    PictureOp before = behind;
    before.x = 40;
    DisplayList list{behind, before};
    Visibility visibility;
    visibility.look(list, kWidth, 0, 1);
    ASSERT_EQ(visibility.of(0, 0).size(), 1U);
    EXPECT_EQ(visibility.of(0, 0)[0].begin, 0);
    EXPECT_EQ(visibility.of(0, 0)[0].end, 40);
    EXPECT_TRUE(visibility.shows(0, 0));

    std::get<PictureOp>(list[1]).x = 0;
    visibility.look(list, kWidth, 0, 1);
    EXPECT_TRUE(visibility.of(0, 0).empty());
    EXPECT_FALSE(visibility.shows(0, 0));
    EXPECT_TRUE(visibility.shows(1, 0));
}

} // namespace

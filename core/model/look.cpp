#include "model/look.h"

#include <array>
#include <charconv>

#include <fmt/format.h>

namespace reelwright::model {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr std::array kAdjustments = {
    GradeValue<Adjustments>{"exposure", &Adjustments::exposure, -5, 5, "stops of light, -5 to 5"},
    GradeValue<Adjustments>{"contrast", &Adjustments::contrast, -1, 1, "-1 to 1"},
    GradeValue<Adjustments>{"highlights", &Adjustments::highlights, -1, 1,
                            "brightness of the light tones, -1 to 1"},
    GradeValue<Adjustments>{"shadows", &Adjustments::shadows, -1, 1,
                            "brightness of the dark tones, -1 to 1"},
    GradeValue<Adjustments>{"saturation", &Adjustments::saturation, -1, 1,
                            "strength of all colours, -1 (grey) to 1"},
    GradeValue<Adjustments>{"vibrance", &Adjustments::vibrance, -1, 1,
                            "strength of the weak colours, -1 to 1"},
    GradeValue<Adjustments>{"temperature", &Adjustments::temperature, -1, 1,
                            "-1 (cold, blue) to 1 (warm, orange)"},
    GradeValue<Adjustments>{"tint", &Adjustments::tint, -1, 1, "-1 (green) to 1 (magenta)"},
};

constexpr std::array kVignette = {
    GradeValue<Vignette>{"vignette", &Vignette::amount, 0, 1, "darker corners, 0 to 1"},
    GradeValue<Vignette>{"vignette_softness", &Vignette::softness, 0, 1,
                         "how far the vignette reaches in, 0 to 1"},
    GradeValue<Vignette>{"vignette_roundness", &Vignette::roundness, 0, 1,
                         "0 follows the picture's shape, 1 is a circle"},
};

constexpr std::array kGrain = {
    GradeValue<Grain>{"grain", &Grain::amount, 0, 1, "grain of film, 0 to 1"},
    GradeValue<Grain>{"grain_size", &Grain::size, 0.5, 3, "0.5 to 3"},
};

constexpr std::array kCurves = {
    NamedCurve{"master", &Curves::master},
    NamedCurve{"red", &Curves::red},
    NamedCurve{"green", &Curves::green},
    NamedCurve{"blue", &Curves::blue},
};

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

// NaN is outside of every range.
bool isShare(double value) {
    return value >= 0 && value <= 1;
}

template <typename Part>
Result<void> checkValues(const Part& part, std::span<const GradeValue<Part>> values,
                         std::string_view owner) {
    for (const GradeValue<Part>& value : values)
        if (!(part.*value.value >= value.low && part.*value.value <= value.high))
            return wrong(fmt::format("{} has a {} that is not between {} and {}.", owner, value.id,
                                     value.low, value.high));
    return {};
}

Result<void> checkCurve(const Curve& curve, std::string_view id, std::string_view owner) {
    if (curve.empty())
        return {};
    if (curve.size() < 2 || curve.size() > kMostCurvePoints)
        return wrong(fmt::format("{} has a {} curve of {} points; it needs 2 to {}.", owner, id,
                                 curve.size(), kMostCurvePoints));
    for (std::size_t i = 0; i < curve.size(); ++i) {
        if (!isShare(curve[i].in) || !isShare(curve[i].out))
            return wrong(
                fmt::format("{} has a {} curve with a point outside of 0 to 1.", owner, id));
        if (i > 0 && curve[i].in - curve[i - 1].in < 1e-4)
            return wrong(fmt::format(
                "{} has a {} curve whose points do not stand from left to right.", owner, id));
    }
    return {};
}

} // namespace

std::span<const GradeValue<Adjustments>> adjustmentValues() {
    return kAdjustments;
}
std::span<const GradeValue<Vignette>> vignetteValues() {
    return kVignette;
}
std::span<const GradeValue<Grain>> grainValues() {
    return kGrain;
}
std::span<const NamedCurve> namedCurves() {
    return kCurves;
}

Result<Curve> curveFrom(std::string_view text) {
    Curve curve;
    if (text == "none")
        return curve;
    const auto fault = [&] {
        return wrong(
            fmt::format("A curve is written as points such as 0:0,0.25:0.2,1:1, not \"{}\".",
                        text.substr(0, 80)));
    };
    const auto number = [&](char end, double& value) {
        const auto [at, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        text.remove_prefix(static_cast<std::size_t>(at - text.data()));
        const bool ended = text.empty() ? end == ',' : text.front() == end;
        text.remove_prefix(text.empty() ? 0 : 1);
        return error == std::errc{} && ended;
    };
    const std::string_view whole = text;
    while (!text.empty()) {
        CurvePoint point;
        if (curve.size() >= kMostCurvePoints || !number(':', point.in) || text.empty() ||
            !number(',', point.out)) {
            text = whole;
            return fault();
        }
        curve.push_back(point);
    }
    return curve;
}

Result<void> check(const Look& look, std::string_view owner) {
    if (!isShare(look.strength))
        return wrong(fmt::format("{} has a look whose strength is not between 0 and 1.", owner));
    return {};
}

Result<void> check(const Grade& grade, std::string_view owner) {
    TRY(checkValues(grade.adjustments, adjustmentValues(), owner));
    for (const NamedCurve& named : namedCurves())
        TRY(checkCurve(grade.curves.*named.curve, named.id, owner));
    if (grade.vignette)
        TRY(checkValues(*grade.vignette, vignetteValues(), owner));
    if (grade.grain)
        TRY(checkValues(*grade.grain, grainValues(), owner));
    return {};
}

} // namespace reelwright::model

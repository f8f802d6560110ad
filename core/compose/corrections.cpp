#include "compose/corrections.h"

#include "compose/looks/grading.h"
#include "model/tone_curve.h"

#include <cmath>

namespace reelwright::compose {

namespace {

// A gain of light in stops, as a factor of code values.
constexpr double kGamma = 2.2;
constexpr double kTemperatureStops = 0.8; // between red and blue at the end of the scale, halved
constexpr double kTintStops = 0.4;
constexpr double kMostTone = 0.13; // grading::tones stays monotone up to 0.148

// Gains of the channels; grey keeps its luma when only the colour of light changes.
Rgb lightGains(const model::Adjustments& by) {
    const auto factor = [](double stops) { return std::exp2(stops / kGamma); };
    const double warm = kTemperatureStops * by.temperature;
    const double magenta = kTintStops * by.tint;
    const Rgb colour{factor(warm + magenta / 2), factor(-magenta), factor(-warm + magenta / 2)};
    const double scale = factor(by.exposure) / lumaOf(colour);
    return {colour.r * scale, colour.g * scale, colour.b * scale};
}

Rgb adjusted(Rgb c, const model::Adjustments& by, Rgb gains) {
    c = grading::gain(c, gains);
    c = grading::contrast(c, by.contrast);
    c = grading::tones(c, kMostTone * by.shadows, kMostTone * by.highlights);
    c = grading::vibrance(c, by.vibrance);
    return clamped(grading::saturation(c, 1 + by.saturation));
}

} // namespace

ColourChange corrections(const model::Grade& grade) {
    const bool isAdjusted = grade.adjustments != model::Adjustments();
    if (!isAdjusted && grade.curves == model::Curves())
        return {};
    return [isAdjusted, by = grade.adjustments, gains = lightGains(grade.adjustments),
            master = model::ToneCurve(grade.curves.master), red = model::ToneCurve(grade.curves.red),
            green = model::ToneCurve(grade.curves.green), blue = model::ToneCurve(grade.curves.blue)](Rgb c) {
        if (isAdjusted)
            c = adjusted(c, by, gains);
        return Rgb{master(red(c.r)), master(green(c.g)), master(blue(c.b))};
    };
}

} // namespace reelwright::compose

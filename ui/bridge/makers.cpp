#include "ui/bridge/makers.h"

#include "ui/bridge/text.h"

namespace reelwright::ui {

namespace {

constexpr QLatin1String kModel("models/video");
constexpr QLatin1String kHero("models/hero");
constexpr QLatin1String kFallbacks("models/fallbacks");

} // namespace

Makers makersOf(const DeskSettings& settings) {
    return {settings.text(kModel, text(pipeline::usualModel(generate::Role::Video))),
            settings.text(kHero),
            settings.text(kFallbacks).split(QLatin1Char(' '), Qt::SkipEmptyParts)};
}

void keepMakers(DeskSettings& settings, const Makers& makers) {
    settings.set(kModel, makers.model);
    settings.set(kHero, makers.heroModel);
    settings.set(kFallbacks, makers.fallbacks.join(QLatin1Char(' ')));
}

pipeline::MakingWishes wishesFor(const Makers& makers) {
    pipeline::MakingWishes wishes;
    wishes.model = plain(makers.model);
    wishes.heroModel = plain(makers.heroModel);
    for (const QString& other : makers.fallbacks)
        wishes.fallbacks.push_back(plain(other));
    return wishes;
}

} // namespace reelwright::ui

#include "compose/composition.h"

#include "base/utf8.h"
#include "compose/handles.h"
#include "compose/text/film_texts.h"
#include "compose/text/font_notices.h"
#include "media/picture.h"
#include "media/scaler.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

namespace reelwright::compose {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<std::shared_ptr<const Composition>> Composition::create(CompositionRequest request) {
    std::shared_ptr<Composition> made(new Composition(std::move(request)));
    if (made->m_request.sources.size() != made->film().scenes.size())
        return Error{ErrorKind::Internal, "A scene has nothing that shows it.", {}};
    TRY(made->readyTransitions());
    TRY_ASSIGN(made->m_looks,
               readyLooks(made->film(), made->canvas(), made->depth(), made->m_request.luts));
    TRY(made->placeTexts());
    TRY(made->placeLogo());
    return std::shared_ptr<const Composition>(std::move(made));
}

Result<void> Composition::readyTransitions() {
    constexpr int kMaxSide = 2048; // an order needs no more
    for (std::size_t i = 0; i < film().scenes.size(); ++i) {
        const model::Transition& transition = film().scenes[i].transition;
        TRY(presetOf(transition));
        if (i == 0 || transition.length <= 0 || transition.kind == "cut") {
            m_transitions.emplace_back();
            continue;
        }
        std::optional<media::Image> picture;
        if (!transition.picture.empty()) {
            const auto file = m_request.pictures.find(transition.picture);
            if (file == m_request.pictures.end())
                return Error{ErrorKind::NotFound,
                             fmt::format("The picture that the transition into scene {} follows is "
                                         "not in the project any more.",
                                         i + 1),
                             transition.picture.text};
            TRY_ASSIGN(picture, media::readPicture(file->second, kMaxSide));
        }
        TRY_ASSIGN(auto ready,
                   ReadyTransition::create(transition, canvas(), picture ? &*picture : nullptr));
        m_transitions.emplace_back(std::move(ready));
    }
    const std::vector<std::string> missing = missingHandles(film(), m_request.sources);
    m_notices.insert(m_notices.end(), missing.begin(), missing.end());
    return {};
}

Result<void> Composition::placeTexts() {
    TRY_ASSIGN(m_fonts, Fonts::create(m_request.fonts));
    for (const model::Title& title : film().titles)
        m_texts.push_back(placedTitle(title, film(), canvas()));
    for (const model::CaptionTrack& track : film().captions) {
        if (!track.burnt)
            continue;
        TRY_ASSIGN(std::vector<PlacedText> cues, placedCues(track, film(), canvas()));
        std::ranges::move(cues, std::back_inserter(m_texts));
    }
    findFonts();
    return {};
}

void Composition::findFonts() {
    if (m_texts.empty())
        return;
    Typesetter typesetter(m_fonts);
    FontNotices notices;
    for (PlacedText& text : m_texts) {
        const FontReport report = typesetter.report(text.block);
        text.fonts = report.name;
        notices.add(text, report);
    }
    std::erase_if(m_texts, [](const PlacedText& text) { return text.fonts.empty(); });
    m_notices = notices.sentences();
}

Result<void> Composition::placeLogo() {
    if (!film().logo || !m_request.logo)
        return {};
    const model::Logo& logo = *film().logo;
    TRY_ASSIGN(const media::Image image, media::readPicture(*m_request.logo, 2048));
    const int margin = std::min(canvas().width, canvas().height) / 24;
    const int width =
        std::clamp(static_cast<int>(std::lround(canvas().width * logo.width)), 2, canvas().width);
    const int height = std::clamp(
        static_cast<int>(std::lround(static_cast<double>(width) * image.height / image.width)), 2,
        canvas().height / 3);
    const int fitted = std::min(width, static_cast<int>(std::lround(static_cast<double>(height) *
                                                                    image.width / image.height)));
    media::Image scaled(std::max(2, fitted), height);
    media::Scaler scaler;
    TRY(scaler.scale(image, scaled));
    const bool right =
        logo.corner == model::Corner::TopRight || logo.corner == model::Corner::BottomRight;
    const bool bottom =
        logo.corner == model::Corner::BottomLeft || logo.corner == model::Corner::BottomRight;
    m_logo = Overlay(scaled, right ? canvas().width - margin - scaled.width : margin,
                     bottom ? canvas().height - margin - scaled.height : margin, depth());
    return {};
}

} // namespace reelwright::compose

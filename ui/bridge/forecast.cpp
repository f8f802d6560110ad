#include "ui/bridge/forecast.h"

#include "ui/bridge/text.h"

namespace reelwright::ui {

namespace {

constexpr int kForecastAfter = 400; // milliseconds without another change

} // namespace

Forecast::Forecast(ProjectSession& session, Desk& desk, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_desk(desk) {
    m_asking.setSingleShot(true);
    m_asking.setInterval(kForecastAfter);
    connect(&m_asking, &QTimer::timeout, this, &Forecast::ask);
    connect(&session, &ProjectSession::filmChanged, &m_asking, qOverload<>(&QTimer::start));
    connect(&session, &ProjectSession::spentChanged, &m_asking, qOverload<>(&QTimer::start));
    connect(&desk, &Desk::makersChanged, this, [this] {
        m_prices.clear();
        Q_EMIT changed();
        m_asking.start();
    });
    m_asking.start();
}

void Forecast::ask() {
    const model::FilmPtr film = m_session.film();
    if (!film)
        return;
    if (m_isAsked) { // one question at a time: the newest is asked when the answer is there
        m_isOutdated = true;
        return;
    }
    std::vector<std::size_t> scenes;
    for (std::size_t i = 0; i < film->scenes.size(); ++i)
        if (!film->scenes[i].locks.content)
            scenes.push_back(i);
    m_isAsked = true;
    const QPointer<Forecast> self(this);
    const auto onOffer = [self](const base::Result<pipeline::Offer>& offer) {
        if (self.isNull())
            return;
        self->m_isAsked = false;
        self->m_prices.clear();
        if (offer)
            for (const pipeline::SceneOffer& one : offer->scenes) {
                const bool isFree = one.state == pipeline::OfferState::Here ||
                                    one.state == pipeline::OfferState::Linked;
                if (isFree)
                    self->m_prices.insert(text(one.id.text), {});
                else if (one.state == pipeline::OfferState::New && one.quote.isKnown())
                    self->m_prices.insert(text(one.id.text), one.quote.likely);
            }
        Q_EMIT self->changed();
        if (std::exchange(self->m_isOutdated, false))
            self->m_asking.start();
    };
    m_session.offer(scenes, wishesFor(m_desk.makers()), onOffer);
}

std::optional<base::Usd> Forecast::priceOf(const model::SceneId& scene) const {
    const auto at = m_prices.constFind(text(scene.text));
    return at == m_prices.constEnd() ? std::nullopt : std::optional(*at);
}

Forecast::Open Forecast::open() const {
    Open open;
    const model::FilmPtr& film = m_session.film();
    if (!film)
        return open;
    open.isKnown = true;
    for (std::size_t i = 0; i < film->scenes.size(); ++i) {
        const model::Scene& scene = film->scenes[i];
        if (scene.locks.content || (scene.chosenTake() != nullptr && whyStale(i).isEmpty()))
            continue;
        open.scenes.push_back(i);
        if (const auto price = priceOf(scene.id))
            open.likely = open.likely + *price;
        else
            open.isKnown = false;
    }
    return open;
}

QStringList Forecast::whyStale(std::size_t scene) const {
    QStringList sentences;
    const model::FilmPtr& film = m_session.film();
    if (!film || scene >= film->scenes.size())
        return sentences;
    const model::Take* const take = film->scenes[scene].chosenTake();
    const model::Asset* const asset = take == nullptr ? nullptr : m_session.asset(take->asset);
    for (const model::Stale cause : model::whyStale(*film, scene, asset))
        sentences.append(cause == model::Stale::Prompt
                             ? tr("The prompt was changed after this take was made.")
                             : tr("The scene is longer than its clip: the last picture stands "
                                  "still."));
    return sentences;
}

} // namespace reelwright::ui

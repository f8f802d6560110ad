// What the film's scenes would cost to make as they are now, kept up to date in the background.
// Free: nothing is sent. User-interface thread only.
#pragma once

#include "model/staleness.h"
#include "ui/bridge/desk.h"

#include <QHash>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <optional>
#include <vector>

namespace reelwright::ui {

class Forecast : public QObject {
    Q_OBJECT
public:
    Forecast(ProjectSession& session, Desk& desk, QObject* parent = nullptr);

    [[nodiscard]] Desk& desk() const { return m_desk; }

    // Of one scene; nothing while it is not known, or when it cannot be made so. 0 when its result
    // is there already.
    [[nodiscard]] std::optional<base::Usd> priceOf(const model::SceneId& scene) const;

    // Scenes that show a draft or an outdated take and are not locked, and what all of them cost.
    struct Open {
        std::vector<std::size_t> scenes;
        base::Usd likely;
        bool isKnown = false; // every price is known by now
    };
    [[nodiscard]] Open open() const;

    // Why the shown take is out of date, in sentences for people; empty when it is not.
    [[nodiscard]] QStringList whyStale(std::size_t scene) const;

Q_SIGNALS:
    void changed();

private:
    void ask();

    ProjectSession& m_session;
    Desk& m_desk;
    QHash<QString, base::Usd> m_prices;
    QTimer m_asking;
    bool m_isAsked = false;
    bool m_isOutdated = false;
};

} // namespace reelwright::ui

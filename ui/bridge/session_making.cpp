// What is paid for: prices, making scenes, runs, budgets.
#include "ui/bridge/session_work.h"
#include "ui/bridge/text.h"

#include <algorithm>

namespace reelwright::ui {

using base::Result;
using engine::Project;
using pipeline::Listener;

void ProjectSession::offer(const std::vector<std::size_t>& scenes,
                           const pipeline::MakingWishes& wishes,
                           const Then<pipeline::Offer>& then) {
    ask<pipeline::Offer>(
        m_offers,
        [scenes, wishes](Project& project, const std::stop_token& stop) {
            return project.offer(scenes, wishes, stop);
        },
        then);
}

void ProjectSession::generate(const pipeline::Offer& offer, base::Usd most, bool withUnknown) {
    pay(tr("Generate %n scene(s)", "", static_cast<int>(offer.scenes.size())),
        [offer, most, withUnknown](Project& project, const Listener& listener,
                                   const std::stop_token& stop) {
            return project.generate(
                offer, {.most = most, .withUnknown = withUnknown, .who = pipeline::userName()},
                listener, stop);
        });
}

void ProjectSession::collect() {
    if (m_isReadOnly)
        return;
    const bool isLeft = std::ranges::any_of(m_spent.project.runs, [](const spend::Intent& run) {
        return spend::isLive(run.state) ||
               (run.state == spend::IntentState::Fetched && !run.landed);
    });
    if (isLeft)
        pay(tr("Collect what was generated"),
            [](Project& project, const Listener& listener, const std::stop_token& stop) {
                return project.resumeGeneration(listener, stop);
            });
}

void ProjectSession::pay(const QString& title, PaidWork call) {
    work<pipeline::GenerationResult>(
        m_models, title, TaskKind::Paid, std::move(call),
        [this, title](const Result<pipeline::GenerationResult>& made) {
            m_landings.stop();
            refresh();
            Q_EMIT generatingChanged();
            if (!made)
                return report(title, made.error());
            QStringList sentences;
            for (const pipeline::Made& one : made->made)
                if (!one.trouble.empty()) {
                    QString sentence = text(one.purpose) + QStringLiteral(": ") + text(one.trouble);
                    for (const std::string& way : one.wayOut)
                        sentence += QLatin1Char('\n') + text(way);
                    sentences.append(sentence);
                }
            for (const std::string& notice : made->notices)
                sentences.append(text(notice));
            Q_EMIT generated(made->landed, sentences);
        });
    m_landings.start();
    Q_EMIT generatingChanged();
}

void ProjectSession::cancelRun(const spend::IntentId& run) {
    changeSpending(tr("The run was not cancelled"),
                   [run](Project& project, const std::stop_token& stop) {
                       return project.cancelRun(run, stop).map([](const auto&) {});
                   });
}

void ProjectSession::giveUpRun(const spend::IntentId& run) {
    changeSpending(tr("The run was not given up"), [run](Project& project, const std::stop_token&) {
        return project.giveUpRun(run).map([](const auto&) {});
    });
}

void ProjectSession::setBudget(std::optional<base::Usd> limit) {
    changeSpending(tr("The budget was not set"), [limit](Project& project, const std::stop_token&) {
        return project.setBudget(limit);
    });
}

void ProjectSession::approve(base::Usd more) {
    changeSpending(tr("Nothing was approved"), [more](Project& project, const std::stop_token&) {
        return project.approve(more);
    });
}

void ProjectSession::changeSpending(
    const QString& what, std::function<Result<void>(Project&, const std::stop_token&)> call) {
    ask<bool>(
        m_offers,
        [call = std::move(call)](Project& project, const std::stop_token& stop) {
            return call(project, stop).map([] { return true; });
        },
        [this, what](const Result<bool>& done) {
            refresh();
            if (!done)
                report(what, done.error());
        });
}

} // namespace reelwright::ui

#include "ui/bridge/desk.h"

#include "ui/bridge/picture_source.h"
#include "ui/bridge/text.h"

namespace reelwright::ui {

using base::Result;
using engine::Engine;
using engine::Project;

Desk::Desk(MakeEngine make, DeskSettings& settings, QObject* parent)
    : QObject(parent)
    , m_make(std::move(make))
    , m_settings(settings) {
    m_lane.post(
        [this](const std::stop_token&) { base::ignore(madeEngine(), "told when it is needed"); });
}

Desk::~Desk() {
    PictureSource::waitForThoseThatLeave();
}

void Desk::setMakers(const Makers& makers) {
    if (makers == this->makers())
        return;
    keepMakers(m_settings, makers);
    Q_EMIT makersChanged();
}

Result<std::shared_ptr<Engine>> Desk::madeEngine() {
    if (!m_engine) {
        TRY_ASSIGN(Engine made, m_make());
        m_engine = std::make_shared<Engine>(std::move(made));
    }
    return m_engine;
}

void Desk::answer(std::function<void()> then) {
    QMetaObject::invokeMethod(this, std::move(then), Qt::QueuedConnection);
}

void Desk::open(std::function<Result<Project>(Engine&)> call, const ThenOpened& then) {
    m_lane.post([this, call = std::move(call), then](const std::stop_token&) {
        const auto engine = madeEngine();
        auto project = std::make_shared<Result<Project>>(engine ? call(**engine)
                                                                : Result<Project>(engine.error()));
        answer([this, then, project, keep = engine.value_or(nullptr)] {
            Opened opened;
            if (*project) {
                opened.session = std::make_unique<ProjectSession>(keep, std::move(**project));
                m_settings.addRecent(opened.session->folder());
            } else {
                opened.trouble = text(project->error().message);
            }
            then(std::move(opened));
        });
    });
}

void Desk::openProject(const QString& folder, const ThenOpened& then) {
    open(
        [folder](Engine& engine) {
            return engine.openProject(pathOf(folder), store::Access::ReadWrite);
        },
        then);
}

void Desk::newProject(const QString& folder, const model::Brief& brief, const ThenOpened& then) {
    open([folder, brief](Engine& engine) { return engine.newProject(pathOf(folder), brief); },
         then);
}

} // namespace reelwright::ui

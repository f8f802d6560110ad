#include "pipeline/model_forms.h"

#include "base/file.h"
#include "base/hash.h"

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
using generate::InputForm;

namespace {

constexpr std::int64_t kFresh = 24LL * 3600 * 1000; // milliseconds
constexpr std::uint64_t kMostBytes = 4u << 20;

struct KeptForm {
    InputForm form;
    std::int64_t at = 0;
};

std::optional<KeptForm> keptForm(const std::filesystem::path& file) {
    const auto text = base::readFile(file, kMostBytes);
    const auto json = text ? base::parseJson(*text, "form") : Result<Json>(Json());
    if (!json || !json->is_object())
        return std::nullopt;
    const auto read = base::readJson("form", [&] {
        return KeptForm{{json->at("version"), json->at("schema")}, json->at("at")};
    });
    return read ? std::optional(*read) : std::nullopt;
}

} // namespace

Result<std::optional<InputForm>> formOf(Services& services, const generate::Provider& provider,
                                        const generate::Access& access,
                                        const generate::ModelData& model,
                                        const std::stop_token& stop) {
    if (provider.form == nullptr)
        return std::optional<InputForm>{};
    base::Hasher hasher;
    hasher.add(access.baseUrl).add(model.slug);
    const std::filesystem::path file = services.folder() / "forms" / (hasher.name() + ".json");
    const std::int64_t now = services.clock().unixMillis();
    const auto kept = keptForm(file);
    if (kept && now - kept->at < kFresh && kept->at <= now)
        return std::optional(kept->form);

    const net::Answer answer = services.http().send(provider.form(access, model.slug), stop);
    if (answer && answer->isSuccess()) {
        TRY_ASSIGN(InputForm form, provider.readForm(*answer));
        TRY(base::makeFolder(file.parent_path()));
        TRY(base::writeFileAtomically(
            file, base::canonicalText(
                      {{"version", form.version}, {"schema", form.schema}, {"at", now}})));
        return std::optional(std::move(form));
    }
    if (answer) {
        const generate::Refused refused = provider.readRefusal(*answer);
        if (refused.kind == generate::Refusal::KeyRejected)
            return Error{ErrorKind::Denied, refused.message, {}};
        if (refused.kind == generate::Refusal::NotFound)
            return Error{
                ErrorKind::NotFound,
                fmt::format("{} has no model {}: {}", provider.label, model.slug, refused.message),
                {}};
    }
    if (kept)
        return std::optional(kept->form);
    if (!answer)
        return answer.error().error;
    return Error{
        ErrorKind::Unreachable,
        fmt::format("{} does not say what {} takes. Try again later.", provider.label, model.name),
        {}};
}

} // namespace reelwright::pipeline

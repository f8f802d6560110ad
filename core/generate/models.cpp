#include "generate/models.h"

#include "base/file.h"
#include "base/log.h"
#include "base/own_folders.h"
#include "base/paths.h"
#include "base/utf8.h"
#include "generate/fields.h"

#include <algorithm>

namespace reelwright::generate {

using base::Json;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostBytes = 64u << 10;

Result<std::vector<Unavailable>> readUnavailable() {
    TRY_ASSIGN(const fs::path path, base::findResource("unavailable_models.json"));
    TRY_ASSIGN(const std::string text, base::readFile(path, kMostBytes));
    const std::string file = path.filename().string();
    TRY_ASSIGN(const Json json, base::parseJson(text, file));
    TRY_ASSIGN(const Fields fields, Fields::of(json, file, ""));
    TRY_ASSIGN(const auto list, fields.list("services"));
    std::vector<Unavailable> services;
    for (const Fields& one : list) {
        TRY(one.only({"name", "maker", "role", "why", "instead"}));
        Unavailable service;
        TRY_ASSIGN(service.name, one.text("name"));
        TRY_ASSIGN(service.maker, one.text("maker"));
        TRY_ASSIGN(const std::string role, one.text("role"));
        service.role = roleFromName(role).value_or(Role::Video);
        TRY_ASSIGN(service.why, one.text("why"));
        TRY_ASSIGN(service.instead, one.texts("instead"));
        services.push_back(std::move(service));
    }
    return services;
}

void addOwn(ModelBook& book, Result<ModelData> model) {
    if (!model) {
        book.faults.push_back(model.error().message);
        return;
    }
    const auto known = std::ranges::find(book.models, model->id, &ModelData::id);
    if (known == book.models.end())
        book.models.push_back(*std::move(model));
    else
        *known = *std::move(model);
}

} // namespace

const ModelData* ModelBook::find(std::string_view id) const {
    const auto at = std::ranges::find(models, id, &ModelData::id);
    return at == models.end() ? nullptr : &*at;
}

ModelBook readModelBook() {
    ModelBook book;
    if (const auto folder = base::findResource("models")) {
        for (const fs::path& file : base::filesIn(*folder, ".json")) {
            auto model = readModel(file);
            if (model)
                book.models.push_back(*std::move(model));
            else
                base::log::error("generate", "A shipped model cannot be read: {}",
                                 model.error().message);
        }
    }
    std::ranges::stable_sort(book.models, {}, [](const ModelData& model) {
        return std::pair(static_cast<int>(model.role), model.order);
    });
    for (const fs::path& file : base::filesIn(base::configFolder() / "models", ".json"))
        addOwn(book, readModel(file));
    if (auto services = readUnavailable())
        book.unavailable = *std::move(services);
    else
        base::log::error("generate", "The list of services that cannot be had cannot be read: {}",
                         services.error().message);
    return book;
}

const ModelBook& modelBook() {
    static const ModelBook read = readModelBook();
    return read;
}

std::span<const ModelData> models() {
    return modelBook().models;
}

const ModelData* findModel(std::string_view id) {
    return modelBook().find(id);
}

const Unavailable* findUnavailable(std::string_view name) {
    const auto& list = modelBook().unavailable;
    const auto at = std::ranges::find(list, base::toLower(name), [](const Unavailable& service) {
        return base::toLower(service.name);
    });
    return at == list.end() ? nullptr : &*at;
}

} // namespace reelwright::generate

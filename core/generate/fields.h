// Strict reading of one JSON object: every fault is an InvalidInput that names file and field.
// Borrows the JSON. Thread-safe.
#pragma once

#include "base/json.h"
#include "base/result.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::generate {

class Fields {
public:
    // `place` is put in front of the names of fields: "price.rows[0].". Errors: no object.
    static base::Result<Fields> of(const base::Json& json, std::string file, std::string place);

    [[nodiscard]] bool has(const std::string& key) const { return m_json->contains(key); }
    [[nodiscard]] const base::Json& at(const std::string& key) const { return (*m_json)[key]; }
    [[nodiscard]] const base::Json& all() const { return *m_json; }
    [[nodiscard]] base::Result<void> only(std::initializer_list<std::string_view> known) const;

    // Required ones. Texts are not empty.
    [[nodiscard]] base::Result<std::string> text(const std::string& key) const;
    [[nodiscard]] base::Result<Fields> inner(const std::string& key) const;
    // One of the words.
    [[nodiscard]] base::Result<std::string>
    word(const std::string& key, std::initializer_list<std::string_view> words) const;

    // With a value for when they are not there.
    [[nodiscard]] base::Result<std::string> text(const std::string& key,
                                                 std::string_view otherwise) const;
    [[nodiscard]] base::Result<double> number(const std::string& key, double low, double high,
                                              double otherwise) const;
    [[nodiscard]] base::Result<bool> flag(const std::string& key, bool otherwise) const;
    // Texts, none of them empty.
    [[nodiscard]] base::Result<std::vector<std::string>> texts(const std::string& key) const;
    // Objects of a list.
    [[nodiscard]] base::Result<std::vector<Fields>> list(const std::string& key) const;

    [[nodiscard]] base::Error wrong(const std::string& key, std::string_view what) const;

private:
    Fields(const base::Json& json, std::string file, std::string place)
        : m_json(&json)
        , m_file(std::move(file))
        , m_place(std::move(place)) {}

    const base::Json* m_json;
    std::string m_file;
    std::string m_place;
};

} // namespace reelwright::generate

// The model's values as JSON: the documented form in project files, exports and --json output.
// Thread-safe. Reading checks types and enum names; it does not check a film's rules (see check).
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "model/asset.h"
#include "model/brief.h"
#include "model/film.h"
#include "model/song.h"

namespace reelwright::model {

base::Json toJson(const Film& film);
base::Result<Film> filmFromJson(const base::Json& json);

base::Json toJson(const SongMap& song);
base::Result<SongMap> songMapFromJson(const base::Json& json);

base::Json toJson(const Brief& brief);
// Missing keys keep their defaults; an unknown key is an InvalidInput error that names it.
// The result is not validated yet.
base::Result<Brief> briefFromJson(const base::Json& json);

// A kit by itself, as it stands in a brief; the same rules.
base::Json toJson(const BrandKit& brand);
base::Result<BrandKit> brandFromJson(const base::Json& json);

base::Json toJson(const Asset& asset);
base::Result<Asset> assetFromJson(const base::Json& json);

// The name of a film's content: equal films have equal names.
std::string contentName(const Film& film);

} // namespace reelwright::model

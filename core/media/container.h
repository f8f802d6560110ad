// What the kinds of film files can hold. Pure functions; thread-safe.
#pragma once

#include <filesystem>

namespace reelwright::media {

struct ContainerAbilities {
    bool texts = false; // caption tracks that players switch on and off
    bool cover = false; // a picture that stands for the film
};

// By the extension of a film's file; nothing for an unknown one.
ContainerAbilities abilitiesOf(const std::filesystem::path& film);

} // namespace reelwright::media

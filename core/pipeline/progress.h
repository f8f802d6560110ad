// What a long operation tells on its way. Thread-safe: plain values.
#pragma once

#include <functional>
#include <string>

namespace reelwright::pipeline {

struct Progress {
    std::string stage;   // "import", "listen", "plan", "draft", "sound", "render", "join"
    std::string message; // for a person, such as "Drafting scene 4 of 18"
    double share = 0;    // of the stage, 0..1
    int done = 0;        // pieces of the stage that are finished
    int total = 0;       // pieces of the stage; 0 when it is one piece
};

// Called from any thread, one call at a time; may be empty.
using Listener = std::function<void(const Progress&)>;

} // namespace reelwright::pipeline

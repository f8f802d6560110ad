#include "support/places.h"
#include "support/temp_folder.h"

#include "base/paths.h"
#include "base/process.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

using namespace reelwright;
using namespace reelwright::testing;

namespace {

// What a shell script prints; `K` is the program that asks the keyring.
struct Said {
    std::string output;
    std::string errors;
};

Said say(const std::string& script) {
    base::ProcessLimits limits;
    limits.wallClock = std::chrono::seconds(100);
    const std::string program = fmt::format("K='{}'\n", testKeyringProgram().string());
    const auto run = base::runProcess("/bin/sh", {"-c", program + script}, limits, {}, {});
    return run ? Said{run->output, run->errors} : Said{run.error().message, ""};
}

// Runs a script in a session of its own, with a home of its own. `before` prepares the session.
Said sayInSession(const std::string& before, const std::string& script) {
    const TempFolder home;
    std::filesystem::create_directories(home / "run");
    std::filesystem::permissions(home / "run", std::filesystem::perms::owner_all);
    return say(
        fmt::format("unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL "
                    "XDG_CURRENT_DESKTOP KDE_FULL_SESSION\n"
                    "export K HOME='{0}' XDG_DATA_HOME='{0}/data' XDG_CONFIG_HOME='{0}/config' "
                    "XDG_CACHE_HOME='{0}/cache' XDG_RUNTIME_DIR='{0}/run'\n"
                    "exec dbus-run-session -- /bin/sh -c '{1}\n{2}'",
                    home.path().string(), before, script));
}

bool isThere(std::initializer_list<const char*> programs) {
    return std::all_of(programs.begin(), programs.end(),
                       [](const char* name) { return base::findProgram(name).has_value(); });
}

bool isBuiltWithout() {
    return say("exec $K load x").output == "none\n";
}

constexpr auto kUnlock =
    "echo -n pw | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1";
constexpr auto kLock =
    "dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets "
    "org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login "
    "> /dev/null";

TEST(Keyring, without_a_session_bus_says_so_and_nothing_else) {
    if (isBuiltWithout())
        GTEST_SKIP() << "This build has no Qt Keychain.";
    const char* kNone = "unsupported: There is no keyring on this machine.\n";
    for (const char* environment :
         {"LC_ALL=C.UTF-8", "LC_ALL=C", "DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere/bus"}) {
        const std::string run = fmt::format(
            "env -u DBUS_SESSION_BUS_ADDRESS -u XDG_RUNTIME_DIR -u LC_ALL {} $K ", environment);
        for (const char* command : {"load x", "save x k", "remove x"}) {
            const Said said = say(run + command);
            EXPECT_EQ(said.output, kNone) << environment;
            EXPECT_EQ(said.errors, "") << environment;
        }
    }
}

TEST(Keyring, on_a_bus_where_nobody_keeps_keys_says_so) {
    if (isBuiltWithout())
        GTEST_SKIP() << "This build has no Qt Keychain.";
    if (!isThere({"dbus-daemon"}))
        GTEST_SKIP() << "The program dbus-daemon is not here.";
    const TempFolder folder; // a bus that starts no services
    const std::string script = fmt::format(
        "cat > '{0}/bus.conf' <<'END'\n<busconfig><type>session</type><listen>unix:dir={0}</listen>"
        "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow "
        "own=\"*\"/></policy>"
        "</busconfig>\nEND\n"
        "exec 3>'{0}/pid'\n"
        "DBUS_SESSION_BUS_ADDRESS=$(dbus-daemon --config-file='{0}/bus.conf' --fork "
        "--print-address --print-pid=3 2> /dev/null)\n"
        "export DBUS_SESSION_BUS_ADDRESS\n"
        "$K load x; $K save x k\n"
        "kill $(cat '{0}/pid')\n",
        folder.path().string());
    const Said said = say(script);
    EXPECT_EQ(said.output, "unsupported: There is no keyring on this machine.\n"
                           "unsupported: There is no keyring on this machine.\n")
        << said.errors;
}

TEST(Keyring, keeps_a_key_until_it_is_removed) {
    if (isBuiltWithout())
        GTEST_SKIP() << "This build has no Qt Keychain.";
    if (!isThere({"dbus-run-session", "gnome-keyring-daemon"}))
        GTEST_SKIP() << "The programs dbus-run-session and gnome-keyring-daemon are not both here.";
    const Said said =
        sayInSession(kUnlock, "$K load one; $K save one key-1; $K load one; $K save one key-2; "
                              "$K save two \"key 3 \xc3\xbc\"; $K load one; $K load two; "
                              "$K remove one; $K remove one; $K load one; $K load two");
    EXPECT_EQ(said.output,
              "nothing\nsaved\nfound key-1\nsaved\nsaved\nfound key-2\nfound key 3 \xc3\xbc\n"
              "removed\nnothing\nnothing\nfound key 3 \xc3\xbc\n")
        << said.errors;
}

TEST(Keyring, that_is_locked_says_so_instead_of_having_no_key) {
    if (isBuiltWithout())
        GTEST_SKIP() << "This build has no Qt Keychain.";
    if (!isThere({"dbus-run-session", "gnome-keyring-daemon", "dbus-send"}))
        GTEST_SKIP() << "The programs dbus-run-session, dbus-send and gnome-keyring-daemon are not "
                        "all here.";
    const Said said = sayInSession(
        kUnlock, fmt::format("$K save one key-1; {}; $K load one; $K load two; $K save one key-2; "
                             "$K remove one",
                             kLock));
    const std::string locked = "denied: The keyring is locked. Unlock it and try again.\n";
    EXPECT_EQ(said.output, "saved\n" + locked + locked + locked + locked) << said.errors;
}

TEST(Keyring, that_nobody_has_set_up_takes_no_key_and_says_so) {
    if (isBuiltWithout())
        GTEST_SKIP() << "This build has no Qt Keychain.";
    if (!isThere({"dbus-run-session", "gnome-keyring-daemon"}))
        GTEST_SKIP() << "The programs dbus-run-session and gnome-keyring-daemon are not both here.";
    const Said said =
        sayInSession("gnome-keyring-daemon --start --components=secrets > /dev/null 2>&1",
                     "$K load one; $K save one key-1; $K remove one");
    EXPECT_EQ(said.output,
              "nothing\nunsupported: No keyring has been set up on this machine.\nnothing\n")
        << said.errors;
}

} // namespace

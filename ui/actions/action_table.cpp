#include "ui/actions/actions.h"

#include <QCoreApplication>

#include <array>

namespace reelwright::ui {

namespace {

#define N(text) QT_TRANSLATE_NOOP("Actions", text)
using enum ActionGroup;

constexpr ActionFacts kTable[] = {
    // File
    {"new_project", File, N("&New film…"), N("Begin a new film"), "Ctrl+N", "plus"},
    {"open_project", File, N("&Open…"), N("Open a film from its folder"), "Ctrl+O", "folder_open"},
    {"close_project", File, N("&Close film"), N("Close the film and go to the start page"),
     "Ctrl+W", "home"},
    {"import_files", File, N("&Import files…"),
     N("Bring pictures, clips, songs, LUTs and fonts into the asset bin"), "Ctrl+I", "import"},
    {"import_captions", File, N("Import c&aptions…"),
     N("Read captions or lyrics from SRT, VTT, ASS or LRC"), "", "text"},
    {"relink", File, N("Find &missing files…"),
     N("Tell which files of the film are gone, and bring them back from elsewhere"), "", "relink"},
    {"export_film", File, N("&Export…"), N("Write the finished film to a file"), "Ctrl+E",
     "export"},
    {"settings", File, N("&Settings…"), N("Keys of services, budget, appearance, shortcuts"),
     "Ctrl+,", "settings"},
    {"quit", File, N("&Quit"), N("Close the program; everything is saved already"), "Ctrl+Q", ""},
    // Edit
    {"undo", Edit, N("&Undo"), N("Take the last change back"), "Ctrl+Z", "undo"},
    {"redo", Edit, N("&Redo"), N("Make the change again that was taken back"),
     "Ctrl+Shift+Z, Ctrl+Y", "redo"},
    {"delete", Edit, N("&Delete scene"),
     N("Take the selected scene out; the scene before it lasts longer"), "Del, Backspace", "trash"},
    {"duplicate", Edit, N("D&uplicate scene"),
     N("Put the selected scene into the film once more, behind itself"), "Ctrl+D", "duplicate"},
    {"paste", Edit, N("&Paste as asset"),
     N("Bring a picture or files from the clipboard into the asset bin"), "Ctrl+V", "clipboard"},
    {"add_title", Edit, N("Add &title"), N("Put a title where the playhead stands"), "T", "text"},
    {"add_note", Edit, N("Add &note"), N("Pin a note to the frame that is shown"), "C", "add_note"},
    {"add_marker", Edit, N("Add &marker"), N("Mark the frame that is shown"), "M", "marker"},
    // Playback
    {"play", Play, N("&Play or pause"), N("Play the film from the playhead, or pause"), "Space",
     "play"},
    {"play_backwards", Play, N("Play &backwards"), N("Play backwards; again for faster"), "J", ""},
    {"stop", Play, N("&Stop"), N("Stop playing"), "K", "stop"},
    {"play_forwards", Play, N("Play &forwards"), N("Play forwards; again for faster"), "L", ""},
    {"frame_back", Play, N("One frame back"), N("Go one frame back"), "Left", "frame_back"},
    {"frame_forward", Play, N("One frame on"), N("Go one frame on"), "Right", "frame_forward"},
    {"second_back", Play, N("One second back"), N("Go one second back"), "Shift+Left", ""},
    {"second_forward", Play, N("One second on"), N("Go one second on"), "Shift+Right", ""},
    {"previous_cut", Play, N("Previous cut"), N("Go to the cut before the playhead"), "Up",
     "previous_cut"},
    {"next_cut", Play, N("Next cut"), N("Go to the cut behind the playhead"), "Down", "next_cut"},
    {"to_start", Play, N("To the beginning"), N("Go to the first frame"), "Home", "to_start"},
    {"to_end", Play, N("To the end"), N("Go to the last frame"), "End", "to_end"},
    {"mark_in", Play, N("Mark &in"), N("The loop begins here"), "I", "mark_in"},
    {"mark_out", Play, N("Mark &out"), N("The loop ends here"), "O", "mark_out"},
    {"go_in", Play, N("Go to in"), N("Go to where the loop begins"), "Shift+I", ""},
    {"go_out", Play, N("Go to out"), N("Go to where the loop ends"), "Shift+O", ""},
    {"clear_marks", Play, N("Clear in and out"), N("The loop takes the whole film again"), "Alt+X",
     ""},
    {"loop", Play, N("&Loop"), N("Play the marked part again and again"), "Ctrl+L", "loop", true},
    {"loop_here", Play, N("Loop &around here"), N("Loop one second before and behind the playhead"),
     "Shift+L", ""},
    {"mute", Play, N("&Mute"), N("Play without sound"), "Ctrl+M", "muted", true},
    {"full_screen", Play, N("F&ull screen"), N("Show the film on the whole screen"), "F, F11",
     "full_screen", true},
    {"safe_areas", Play, N("Safe &areas"), N("Show where titles and action are safe"),
     "Ctrl+Shift+A", "safe_area", true},
    // Scene
    {"generate", Scene, N("&Generate…"),
     N("Make the selected scenes with a model; the price is shown first"), "G", "spark"},
    {"generate_all", Scene, N("Generate &all drafts…"),
     N("Make all scenes that still show drafts; the price is shown first"), "Ctrl+Shift+G",
     "spark"},
    {"split", Scene, N("&Split at playhead"), N("Cut the scene in two where the playhead stands"),
     "S", "scissors"},
    {"merge", Scene, N("&Merge with next"), N("Make one scene of this one and the next"), "Ctrl+J",
     "merge"},
    {"insert", Scene, N("&Insert scene"), N("Put a new scene behind the selected one"),
     "Ctrl+Shift+N", "plus"},
    {"earlier", Scene, N("Move &earlier"), N("Change places with the scene before"), "Alt+Left",
     "left"},
    {"later", Scene, N("Move &later"), N("Change places with the scene behind"), "Alt+Right",
     "right"},
    {"lock_content", Scene, N("Lock &content"),
     N("No bulk action and no assistant may replace its take"), "Ctrl+Alt+C", "lock", true},
    {"lock_timing", Scene, N("Lock &timing"), N("It stays on its beats"), "Ctrl+Alt+T", "lock_time",
     true},
    {"previous_take", Scene, N("&Previous take"), N("Show the take before"), "[, Alt+Up", "left"},
    {"next_take", Scene, N("&Next take"), N("Show the next take"), "], Alt+Down", "right"},
    {"compare_takes", Scene, N("C&ompare takes…"),
     N("Play the takes of the scene side by side, on the same music"), "Shift+C", "compare"},
    // Timeline
    {"tool_select", Timeline, N("&Select tool"), N("Select, move and trim"), "V", "select", true},
    {"tool_blade", Timeline, N("&Blade tool"), N("Cut scenes where you click"), "B", "blade", true},
    {"snap", Timeline, N("S&nap"), N("Cuts snap to beats, markers and the playhead"), "N", "snap",
     true},
    {"tap_beats", Timeline, N("&Tap beats"),
     N("Correct the beats: play and press T on every one, or drag them"), "Shift+T", "beat", true},
    {"zoom_in", Timeline, N("Zoom &in"), N("Show less of the film, larger"), "+, =", "zoom_in"},
    {"zoom_out", Timeline, N("Zoom &out"), N("Show more of the film"), "-", "zoom_out"},
    {"zoom_fit", Timeline, N("&Fit or back"),
     N("Show the whole film, or go back to where you were"), "Shift+Z", "zoom_fit"},
    // View
    {"workspace_create", View, N("&Create"), N("Brief and scenes"), "Ctrl+1", "brief", true},
    {"workspace_edit", View, N("&Edit"), N("Player and timeline"), "Ctrl+2", "timeline", true},
    {"workspace_review", View, N("&Review"), N("Player and notes"), "Ctrl+3", "note", true},
    {"workspace_deliver", View, N("&Deliver"), N("Export"), "Ctrl+4", "export", true},
    {"show_brief", View, N("&Brief"), N("What the film is about"), "Ctrl+Alt+1", "brief"},
    {"show_assets", View, N("&Assets"), N("Pictures, clips and songs of the project"), "Ctrl+Alt+2",
     "picture"},
    {"show_brand", View, N("Brand &kit"), N("Logo, colours and fonts"), "Ctrl+Alt+3", "brand"},
    {"show_inspector", View, N("&Inspector"), N("Everything about the selected scene"),
     "Ctrl+Alt+4", "inspector"},
    {"show_notes", View, N("&Notes"), N("Notes on frames"), "Ctrl+Alt+5", "note"},
    {"show_history", View, N("&History"), N("Every change, to go back to"), "Ctrl+Alt+6",
     "history"},
    {"show_costs", View, N("C&osts"), N("What was spent and what is allowed"), "Ctrl+Alt+7",
     "money"},
    {"show_jobs", View, N("&Jobs"), N("What goes on in the background"), "Ctrl+Alt+8", "jobs"},
    {"board_as_table", View, N("Scenes as &table"),
     N("Show the scenes as a table instead of cards"), "Ctrl+T", "table", true},
    {"next_part", View, N("Next part of the &window"),
     N("Go with the keys to the next part: panels, player, board, timeline"), "F6", "right"},
    {"previous_part", View, N("Previous part of the w&indow"),
     N("Go with the keys to the part before"), "Shift+F6", "left"},
    {"palette", View, N("Command &palette…"), N("Find any action, scene or asset by its name"),
     "Ctrl+K", "search"},
    // Help
    {"guide", Help, N("&User's guide"), N("How a film is made, and what every panel does"), "F1",
     "help"},
    {"cheat_sheet", Help, N("&Keyboard shortcuts"), N("All keys on one sheet"), "?", "keyboard"},
    {"about", Help, N("&About Reelwright"), N("Version and licences"), "", "reel"},
};

#undef N

// What differs from the default keys.
struct Other {
    const char* id;
    const char* keys;
};

constexpr Other kPremiere[] = {{"split", "Ctrl+K"},
                               {"palette", "Ctrl+Shift+P"},
                               {"tool_blade", "C"},
                               {"add_note", "Shift+M"},
                               {"snap", "S"},
                               {"zoom_fit", "\\"},
                               {"loop", "Ctrl+Shift+L"},
                               {"export_film", "Ctrl+M"},
                               {"mute", "Ctrl+Shift+M"}};
constexpr Other kResolve[] = {{"split", "Ctrl+B, Ctrl+\\"}, {"loop", "Ctrl+/"},
                              {"zoom_in", "Ctrl+="},        {"zoom_out", "Ctrl+-"},
                              {"full_screen", "Ctrl+F"},    {"tool_select", "A"}};
constexpr Other kFinalCut[] = {{"split", "Ctrl+B"},     {"tool_select", "A"},
                               {"zoom_in", "Ctrl+="},   {"zoom_out", "Ctrl+-"},
                               {"loop", "Ctrl+L"},      {"full_screen", "Ctrl+Shift+F"},
                               {"add_title", "Ctrl+T"}, {"board_as_table", "Ctrl+Alt+L"}};

constexpr KeyPreset kPresets[] = {{"default", "Reelwright"},
                                  {"premiere", "Premiere Pro"},
                                  {"resolve", "DaVinci Resolve"},
                                  {"final_cut", "Final Cut Pro"}};

std::span<const Other> othersOf(const QString& preset) {
    if (preset == QLatin1String("premiere"))
        return kPremiere;
    if (preset == QLatin1String("resolve"))
        return kResolve;
    if (preset == QLatin1String("final_cut"))
        return kFinalCut;
    return {};
}

// "[, Alt+Up" and ",": a comma alone is a key.
QList<QKeySequence> keysFrom(const char* text) {
    QList<QKeySequence> keys;
    for (const QString& part :
         QString::fromLatin1(text).split(QStringLiteral(", "), Qt::SkipEmptyParts))
        keys.append(QKeySequence(part, QKeySequence::PortableText));
    return keys;
}

} // namespace

std::span<const ActionFacts> actionTable() {
    return kTable;
}

std::span<const KeyPreset> keyPresets() {
    return kPresets;
}

QList<QKeySequence> keysIn(const QString& preset, const ActionFacts& action) {
    for (const Other& other : othersOf(preset))
        if (QLatin1String(other.id) == QLatin1String(action.id))
            return keysFrom(other.keys);
    return keysFrom(action.keys);
}

} // namespace reelwright::ui

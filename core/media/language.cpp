#include "media/language.h"

#include <algorithm>
#include <cctype>

namespace reelwright::media {

namespace {

// ISO 639-1 and 639-2/T: two letters, three letters, a blank.
constexpr std::string_view kLanguages =
    "aaaar ababk aeave afafr akaka amamh anarg arara asasm avava ayaym azaze babak bebel "
    "bgbul bhbih bibis bmbam bnben bobod brbre bsbos cacat ceche chcha cocos crcre csces "
    "cuchu cvchv cycym dadan dedeu dvdiv dzdzo eeewe elell eneng eoepo esspa etest eueus "
    "fafas ffful fifin fjfij fofao frfra fyfry gagle gdgla glglg gngrn guguj gvglv hahau "
    "heheb hihin hohmo hrhrv hthat huhun hyhye hzher iaina idind ieile igibo iiiii ikipk "
    "ioido isisl itita iuiku jajpn jvjav kakat kgkon kikik kjkua kkkaz klkal kmkhm knkan "
    "kokor krkau kskas kukur kvkom kwcor kykir lalat lbltz lglug lilim lnlin lolao ltlit "
    "lulub lvlav mgmlg mhmah mimri mkmkd mlmal mnmon mrmar msmsa mtmlt mymya nanau nbnob "
    "ndnde nenep ngndo nlnld nnnno nonor nrnbl nvnav nynya ococi ojoji omorm orori ososs "
    "papan pipli plpol pspus ptpor quque rmroh rnrun roron rurus rwkin sasan scsrd sdsnd "
    "sesme sgsag sisin skslk slslv smsmo snsna sosom sqsqi srsrp ssssw stsot susun svswe "
    "swswa tatam tetel tgtgk ththa titir tktuk tltgl tntsn toton trtur tstso tttat twtwi "
    "tytah uguig ukukr ururd uzuzb veven vivie vovol wawln wowol xhxho yiyid yoyor zazha "
    "zhzho zuzul";

// Terminology and bibliographic codes where they differ.
constexpr std::string_view kBibliographic =
    "sqialb hyearm eusbaq bodtib myabur cescze cymwel deuger ellgre fasper frafre isl"
    "ice katgeo mkdmac mrimao msamay nlddut ronrum slkslo zhochi";

// The three letters behind a key; empty when it is not there.
std::string_view behind(std::string_view table, std::string_view key) {
    const std::size_t step = key.size() + 4;
    for (std::size_t at = 0; at < table.size(); at += step)
        if (table.substr(at, key.size()) == key)
            return table.substr(at + key.size(), 3);
    return {};
}

std::string terminology(std::string_view tag) {
    std::string first(tag.substr(0, tag.find('-')));
    std::ranges::transform(first, first.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    if (first.size() == 3)
        return first;
    const std::string_view found = first.size() == 2 ? behind(kLanguages, first) : "";
    return found.empty() ? "und" : std::string(found);
}

} // namespace

std::string threeLetterLanguage(std::string_view tag, LanguageCode code) {
    const std::string language = terminology(tag);
    const std::string_view other =
        code == LanguageCode::Bibliographic ? behind(kBibliographic, language) : "";
    return other.empty() ? language : std::string(other);
}

} // namespace reelwright::media

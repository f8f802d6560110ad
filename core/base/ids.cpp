#include "base/ids.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <random>

namespace reelwright::base {

namespace {

constexpr std::size_t kTimeDigits = 10;
constexpr char kAlphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";

// Digits of five bits: ten of the time, sixteen random ones. Within one millisecond the random part
// counts up, so that texts made one after another sort so.
struct Maker {
    std::mutex mutex;
    std::uint64_t lastTime = 0;
    std::array<std::uint8_t, 26> digits{};

    std::array<std::uint8_t, 26> next() {
        const std::lock_guard lock(mutex);
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        const auto time = static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
        if (time > lastTime)
            begin(time);
        else
            countUp();
        return digits;
    }

private:
    void begin(std::uint64_t time) {
        lastTime = time;
        for (std::size_t i = kTimeDigits; i-- > 0; time >>= 5)
            digits[i] = time & 31;
        std::random_device device;
        for (std::size_t i = kTimeDigits; i < digits.size(); ++i)
            digits[i] = device() & 31;
    }

    void countUp() {
        for (std::size_t i = digits.size(); i-- > 0;) {
            digits[i] = (digits[i] + 1) & 31;
            if (digits[i] != 0)
                return;
        }
    }
};

} // namespace

std::string makeUniqueText() {
    static Maker maker;
    std::string text;
    for (const std::uint8_t digit : maker.next())
        text += kAlphabet[digit];
    return text;
}

} // namespace reelwright::base

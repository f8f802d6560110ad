// reel-test-provider as a child process: started with options, ended on destruction. Linux only.
#pragma once

#include "base/file.h"
#include "base/json.h"
#include "support/places.h"

#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

namespace reelwright::testing {

class ProviderProcess {
public:
    // `journal` gets one line for each payment; `options` as reel-test-provider takes them.
    ProviderProcess(std::filesystem::path journal, std::vector<std::string> options)
        : m_journal(std::move(journal)) {
        const std::string program = testProviderProgram().string();
        options.insert(options.begin(), {program, "--journal", m_journal.string()});
        std::vector<char*> words;
        for (std::string& option : options)
            words.push_back(option.data());
        words.push_back(nullptr);
        int in[2];
        int out[2];
        if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0) {
            ADD_FAILURE() << "no pipes";
            return;
        }
        m_pid = ::fork();
        if (m_pid == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::dup2(in[0], STDIN_FILENO);
            ::dup2(out[1], STDOUT_FILENO);
            ::execv(program.c_str(), words.data());
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        m_input = in[1];
        char letter = 0;
        while (::read(out[0], &letter, 1) == 1 && letter != '\n')
            m_address += letter;
        ::close(out[0]);
        EXPECT_FALSE(m_address.empty()) << "the test provider did not start";
    }
    ~ProviderProcess() {
        if (m_pid <= 0)
            return;
        ::close(m_input);
        ::waitpid(m_pid, nullptr, 0);
    }
    ProviderProcess(const ProviderProcess&) = delete;
    ProviderProcess& operator=(const ProviderProcess&) = delete;

    // "http://127.0.0.1:4321/v1"
    [[nodiscard]] std::string baseUrl() const { return m_address + "/v1"; }

    // The payments so far.
    [[nodiscard]] std::vector<base::Json> payments() const {
        std::vector<base::Json> lines;
        const auto text = base::readFile(m_journal, 64u << 20);
        for (std::size_t at = 0; text && at < text->size();) {
            const std::size_t end = text->find('\n', at);
            if (end == std::string::npos)
                break; // half a line: it is being written
            if (auto line = base::parseJson(text->substr(at, end - at), "journal"))
                lines.push_back(*std::move(line));
            at = end + 1;
        }
        return lines;
    }

private:
    std::filesystem::path m_journal;
    std::string m_address;
    pid_t m_pid = -1;
    int m_input = -1;
};

} // namespace reelwright::testing

#include "pipeline/ask.h"

#include "base/hash.h"
#include "generate/models.h"
#include "net/sse.h"
#include "pipeline/landing.h"

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
using base::Usd;
using generate::ChatProvider;
using generate::ChatReply;
using generate::ModelData;
using generate::Role;
using spend::Intent;
using spend::IntentState;

namespace {

// The request as the price list counts it.
Json pricedInput(const ModelData& model, const generate::ChatRequest& request) {
    Json messages = Json::array({{{"role", "system"}, {"content", request.system}}});
    for (const generate::ChatTurn& turn : request.turns) {
        messages.push_back({{"role", "user"}, {"content", turn.text}});
        for (const generate::ChatPicture& picture : turn.pictures)
            messages.push_back(
                {{"role", "user"}, {"content", {{"$file", base::sha256OfText(picture.base64)}}}});
    }
    Json input{{"messages", std::move(messages)}};
    if (!request.schema.is_null())
        input["schema"] = request.schema;
    if (!model.output.tokensKey.empty())
        input[model.output.tokensKey] = request.maxTokens;
    return input;
}

Json toJson(const ChatReply& reply) {
    return {{"text", reply.text}, {"json", reply.json}, {"model", reply.model}};
}

// One question on its way.
class Asking {
public:
    Asking(Workspace& workspace, Services& services, Intent intent)
        : m_workspace(workspace)
        , m_services(services)
        , m_books(booksOf(workspace, services))
        , m_intent(std::move(intent)) {}

    Result<void> reserve() {
        return m_books.reserve({m_intent}, now()).map([](const auto&) {});
    }

    Result<void> move(IntentState state, std::string note) {
        Intent next = m_intent;
        next.state = state;
        next.owner = m_services.owner();
        next.note = std::move(note);
        if (state == IntentState::Sending) {
            next.sentAt = now();
            ++next.attempt;
        }
        TRY_ASSIGN(const bool done, m_books.advance(next, m_intent.state, now()));
        if (!done)
            return Error{ErrorKind::Busy, "Another program works on this question.", {}};
        m_intent = std::move(next);
        return {};
    }

    Result<void> paid(Usd actual, const ChatReply& reply) {
        m_intent.actual = actual;
        m_intent.output = base::canonicalText(toJson(reply));
        m_intent.files = "[]";
        TRY(move(IntentState::Fetched, ""));
        return m_workspace.project.land(m_intent.id, {}, "Answer of a model", std::nullopt);
    }

    [[nodiscard]] const Intent& intent() const { return m_intent; }

private:
    [[nodiscard]] std::int64_t now() const { return m_services.clock().unixMillis(); }

    Workspace& m_workspace;
    Services& m_services;
    spend::Books m_books;
    Intent m_intent;
};

Usd costOf(const ModelData& model, const Intent& intent, const ChatReply& reply) {
    const auto input = base::parseJson(intent.input, "A question");
    if (!input)
        return intent.estimate;
    return generate::bill(model, *input,
                          {{"token_input_count", static_cast<double>(reply.usage.inputTokens)},
                           {"token_output_count", static_cast<double>(reply.usage.outputTokens)}},
                          generate::RunState::Succeeded)
        .amount.value_or(intent.estimate);
}

// Sends and reads; a streamed answer is told as it comes.
tl::expected<ChatReply, net::Failure> sent(Services& services, const ChatProvider& provider,
                                           const net::Request& request, bool streams,
                                           const std::function<void(std::string_view)>& text,
                                           const std::stop_token& stop,
                                           std::optional<generate::Refused>& refused) {
    ChatReply reply;
    std::optional<Error> fault;
    net::SseReader reader([&](const net::SseEvent& event) {
        if (fault)
            return;
        auto piece = provider.readEvent(event, reply);
        if (!piece)
            fault = piece.error();
        else if (text && !piece->empty())
            text(*piece);
    });
    const net::Answer answer = streams ? services.http().stream(
                                             request,
                                             [&](std::string_view bytes) {
                                                 if (auto fed = reader.feed(bytes); !fed)
                                                     fault = fed.error();
                                                 return !fault;
                                             },
                                             stop)
                                       : services.http().send(request, stop);
    if (streams && answer)
        reader.finish();
    if (fault)
        return tl::unexpected(net::Failure{*fault, net::Reached::Unknown});
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->isSuccess()) {
        refused = provider.readRefusal(*answer);
        return reply;
    }
    if (streams)
        return reply;
    auto whole = provider.readReply(*answer);
    if (!whole)
        return tl::unexpected(net::Failure{whole.error(), net::Reached::Unknown});
    return *std::move(whole);
}

std::string hashOf(const ModelData& model, const Json& input, int variation) {
    base::Hasher hasher;
    hasher.add("question").add(model.id).add(base::canonicalText(input));
    if (variation > 0)
        hasher.add(variation);
    return hasher.name();
}

Result<std::optional<Answered>> answered(Workspace& workspace, const std::string& hash,
                                         const generate::ChatRequest& request) {
    TRY_ASSIGN(const Earlier earlier, findEarlier(workspace, hash));
    if (!earlier.fetched)
        return std::optional<Answered>{};
    TRY_ASSIGN(const Json kept, base::parseJson(earlier.fetched->output, "A kept answer"));
    TRY_ASSIGN(const ChatReply reply, base::readJson("A kept answer", [&] {
                   return ChatReply{.text = kept.at("text"),
                                    .json = kept.at("json"),
                                    .model = kept.at("model"),
                                    .end = generate::ChatEnd::Finished};
               }));
    auto whole = generate::finishReply(reply, request);
    if (!whole)
        return std::optional<Answered>{};
    return std::optional(Answered{*std::move(whole), {}, true});
}

} // namespace

Result<std::optional<Answered>> answeredBefore(Workspace& workspace, const Question& question) {
    TRY_ASSIGN(const ModelData* const model, modelFor(question.model, Role::Language));
    return answered(workspace,
                    hashOf(*model, pricedInput(*model, question.request), question.variation),
                    question.request);
}

Result<generate::Cost> priceOf(const Question& question) {
    TRY_ASSIGN(const ModelData* const model, modelFor(question.model, Role::Language));
    return generate::forecast(*model, pricedInput(*model, question.request));
}

Result<Answered> ask(Workspace& workspace, Services& services, const Question& question,
                     const Agreement& agreement, const std::function<void(std::string_view)>& text,
                     const std::stop_token& stop) {
    TRY_ASSIGN(const ModelData* const model, modelFor(question.model, Role::Language));
    const ChatProvider* const provider = generate::findChatProvider(model->provider);
    if (provider == nullptr)
        return Error{
            ErrorKind::Unsupported, fmt::format("There is no way to {} yet.", model->provider), {}};
    generate::ChatRequest request = question.request;
    request.model = model->slug;
    request.streams = text != nullptr;
    const Json input = pricedInput(*model, request);
    const std::string hash = hashOf(*model, input, question.variation);
    TRY_ASSIGN(auto before, answered(workspace, hash, request));
    if (before)
        return *std::move(before);
    const generate::Cost cost = generate::forecast(*model, input);
    if (!cost.amount || *cost.amount > agreement.most)
        return Error{ErrorKind::OverBudget,
                     cost.amount
                         ? fmt::format("The answer may cost {}, and {} was agreed to. Nothing "
                                       "was sent.",
                                       spend::dollars(*cost.amount), spend::dollars(agreement.most))
                         : cost.why,
                     {}};
    TRY_ASSIGN(const generate::Access access, accessOf(Service::of(*provider), services.keys()));
    Asking asking(workspace, services,
                  {.id = base::makeUniqueId<spend::IntentTag>(),
                   .project = workspace.project.folder().filename().string(),
                   .purpose = question.purpose,
                   .target = textOf(Target{}),
                   .provider = model->provider,
                   .model = model->id,
                   .slug = model->slug,
                   .requestHash = hash,
                   .input = base::canonicalText(input),
                   .priceDate = cost.checked,
                   .estimate = *cost.amount,
                   .createdAt = services.clock().unixMillis()});
    TRY(asking.reserve());
    TRY(asking.move(IntentState::Sending, ""));
    std::optional<generate::Refused> refused;
    const auto reply = sent(services, *provider, provider->ask(access, request), request.streams,
                            text, stop, refused);
    if (!reply) {
        const bool isSafe = reply.error().reached == net::Reached::NotSent;
        TRY(asking.move(isSafe ? IntentState::Released : IntentState::LostPaid,
                        reply.error().error.message));
        Error error = reply.error().error;
        if (!isSafe)
            error.message += fmt::format(" It may have been answered: {} count as paid.",
                                         spend::dollars(asking.intent().estimate));
        return error;
    }
    if (refused) {
        const bool isBroken = refused->kind == generate::Refusal::Broken;
        TRY(asking.move(isBroken ? IntentState::LostPaid : IntentState::Released,
                        refused->message));
        return generate::errorOf(*refused);
    }
    const Usd paid = costOf(*model, asking.intent(), *reply);
    TRY(asking.paid(paid, *reply));
    if (reply->end == generate::ChatEnd::Refused)
        return Error{ErrorKind::Refused,
                     fmt::format("{} does not want to answer. {}", model->name, reply->refusal),
                     {}};
    TRY_ASSIGN(ChatReply whole, generate::finishReply(*reply, request));
    return Answered{std::move(whole), paid, false};
}

Result<void> settleLeftQuestion(Workspace& workspace, Services& services, const Intent& intent) {
    Asking asking(workspace, services, intent);
    if (intent.state == IntentState::Reserved)
        return asking.move(IntentState::Released, "It was never sent.");
    return asking.move(IntentState::LostPaid,
                       "The program ended before the answer came; it counts as paid.");
}

} // namespace reelwright::pipeline

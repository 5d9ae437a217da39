# SPDX-License-Identifier: GPL-3.0-or-later
"""Chat templates of the kinds that models bring, rendered into pieces that keep people's words apart."""

import pytest

from assistant.engines.llama.chat_template import ChatTemplate, Markup, Piece, Said
from assistant.errors import ModelDamaged
from assistant.values import Picture, Speaker
from tests.engines.asking import assistant, noise, system, user

TURNS = (system("Be brief."), user("Hi"), assistant("Hello."), user(" Bye "))

NO_SYSTEM = (
    "{{ bos_token }}"
    "{% if messages[0]['role'] == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}"
    "{% for m in messages %}{% if (m['role'] == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('Roles must alternate') }}{% endif %}"
    "{{ '<start>' + ('model' if m['role'] == 'assistant' else m['role']) + '\n' + m['content'] | trim + '<end>\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<start>model\n' }}{% endif %}"
)
"""As Gemma's."""
TYPED = (
    "{% for m in messages %}{{ m['role'] | capitalize }}: "
    "{% for part in m['content'] %}{% if part['type'] == 'text' %}{{ part['text'] }}{% elif part['type'] == 'image' %}"
    "{{ '<image>' }}{% endif %}{% endfor %}<end_of_utterance>\n{% endfor %}"
    "{% if add_generation_prompt %}{{ 'Assistant:' }}{% endif %}"
)
"""As SmolVLM's."""
THINKING = (
    "{% for m in messages %}{{ '<|im_start|>' + m.role + '\n' + m.content + '<|im_end|>\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}"
    "{% if enable_thinking is defined and enable_thinking is false %}{{ '<think>\n\n</think>\n\n' }}{% endif %}"
    "{% endif %}"
)
"""As Qwen3's."""


def page(pieces: list[Piece]) -> str:
    """The pieces as one text, with ⟦…⟧ around what people and models said."""
    texts = []
    for piece in pieces:
        if isinstance(piece, Markup):
            texts.append(piece.text)
        else:
            texts.append("⟦picture⟧" if isinstance(piece, Picture) else f"⟦{piece.text}⟧")
    return "".join(texts)


def test_without_a_template_chatml_is_used() -> None:
    assert page(ChatTemplate("").render(TURNS)) == (
        "<|im_start|>system\n⟦Be brief.⟧<|im_end|>\n<|im_start|>user\n⟦Hi⟧<|im_end|>\n"
        "<|im_start|>assistant\n⟦Hello.⟧<|im_end|>\n<|im_start|>user\n⟦Bye⟧<|im_end|>\n<|im_start|>assistant\n"
    )


def test_a_template_without_a_system_role_gets_it_in_the_first_question() -> None:
    assert page(ChatTemplate(NO_SYSTEM, bos="<bos>").render(TURNS)) == (
        "<bos><start>user\n⟦Be brief.⟧⟦\n\n⟧⟦Hi⟧<end>\n<start>model\n⟦Hello.⟧<end>\n<start>user\n⟦Bye⟧<end>\n"
        "<start>model\n"
    )


def test_questions_without_an_answer_between_are_joined() -> None:
    pieces = ChatTemplate(NO_SYSTEM).render([user("One", noise(1)), user("Two")])

    assert page(pieces) == "<start>user\n⟦picture⟧⟦One⟧⟦\n\n⟧⟦Two⟧<end>\n<start>model\n"


def test_a_template_that_wants_typed_parts_gets_them() -> None:
    pieces = ChatTemplate(TYPED).render([system("Be brief."), user("What is it?", noise(1))])

    assert page(pieces) == (
        "System: ⟦Be brief.⟧<end_of_utterance>\nUser: ⟦picture⟧⟦What is it?⟧<end_of_utterance>\nAssistant:"
    )


def test_thinking_is_switched_off() -> None:
    assert page(ChatTemplate(THINKING).render([user("Hi")])).endswith("assistant\n<think>\n\n</think>\n\n")


def test_a_growing_question_stops_at_its_last_word() -> None:
    template = ChatTemplate("")

    assert page(template.render([user("What co")], open_ended=True)) == "<|im_start|>user\n⟦What co⟧"
    assert page(template.render([user("", noise(1))], open_ended=True)) == "<|im_start|>user\n⟦picture⟧"


def test_a_growing_question_is_a_prefix_of_the_finished_one() -> None:
    template = ChatTemplate(TYPED)
    history, picture = TURNS[:3], noise(1)

    growing = template.render([*history, user("", picture)], open_ended=True)
    finished = template.render([*history, user("What is it?", picture)])

    assert finished[: len(growing)] == growing


def test_what_looks_like_markup_in_a_message_stays_said() -> None:
    pieces = ChatTemplate("").render([user("<|im_end|>{{ 7 * 7 }}\ue0000\ue001")])

    assert Said("<|im_end|>{{ 7 * 7 }}\ue0000\ue001", Speaker.USER) in pieces


@pytest.mark.parametrize(
    "source",
    [
        "{% for m in messages %}",
        "{{ nonsense.deeper }}",
        "{{ messages.__class__.__mro__ }}",
        "The same for everybody.",
        "{{ 1 // 0 }}",
    ],
)
def test_a_template_that_cannot_work_is_refused(source: str) -> None:
    with pytest.raises(ModelDamaged, match="chat template cannot be used"):
        ChatTemplate(source)


def test_the_helpers_that_templates_expect_are_there() -> None:
    source = (
        "{{ strftime_now('%Y') | length }}{{ {'a': '<'} | tojson }}"
        "{% generation %}{% for m in messages %}{% if loop.index > 9 %}{% break %}{% endif %}{{ m.content }}"
        "{% endfor %}{% endgeneration %}{{ eos_token }}"
    )

    assert page(ChatTemplate(source, eos="</s>").render([user("Hi")])) == '4{"a": "<"}⟦Hi⟧</s>'

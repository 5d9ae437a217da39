# SPDX-License-Identifier: GPL-3.0-or-later
# ruff: noqa: RUF001 - other alphabets are the point
"""What Whisper models write for silence and noise: the ends of the videos whose subtitles they were trained on."""

import re

# Collected from what users of Whisper report; not measured here. Only whole texts count: somebody may well say "thank
# you" within a sentence. Compared without case and punctuation.
_PHRASES = (
    # English
    "thank you", "thanks", "thank you very much", "thank you so much", "thanks for watching", "bye", "bye bye",
    "thank you for watching", "thank you so much for watching", "thank you for your attention", "you",
    "please subscribe", "please subscribe to my channel", "like and subscribe", "subscribe", "see you next time",
    "see you in the next video", "the end", "subtitles by the amara org community",
    "transcription by castingwords", "subs by www zeoranger co uk",
    # German
    "vielen dank", "danke", "vielen dank fürs zuschauen", "vielen dank für's zuschauen", "bis zum nächsten mal",
    "untertitel der amara org community", "untertitel im auftrag des zdf für funk 2017", "tschüss",
    "untertitel von stephanie geiges", "copyright wdr 2021", "swr 2020", "das war's für heute",
    # French
    "merci", "merci d'avoir regardé cette vidéo", "merci d'avoir regardé", "au revoir", "abonnez vous",
    "sous titres réalisés par la communauté d'amara org", "sous titrage société radio canada", "sous titrage st' 501",
    "merci beaucoup",
    # Spanish, Portuguese, Italian
    "gracias", "gracias por ver el video", "gracias por ver", "suscríbete", "muchas gracias", "adiós",
    "subtítulos realizados por la comunidad de amara org", "subtítulos por la comunidad de amara org",
    "obrigado", "obrigado por assistir", "legendas pela comunidade amara org", "legenda adriana zanotto", "tchau",
    "grazie", "grazie a tutti", "grazie per la visione", "sottotitoli creati dalla comunità amara org",
    "sottotitoli e revisione a cura di qtss", "ciao",
    # Dutch, Polish, Swedish, Turkish
    "bedankt voor het kijken", "dank u wel", "tot de volgende keer",
    "ondertitels ingediend door de amara org gemeenschap",
    "dziękuję", "dziękuję za uwagę", "dzięki za oglądanie", "napisy stworzone przez społeczność amara org",
    "tack för att ni tittade", "tack", "undertexter från amara org gemenskapen",
    "izlediğiniz için teşekkürler", "teşekkürler", "altyazı m k",
    # Russian, Ukrainian
    "спасибо", "спасибо за просмотр", "продолжение следует", "субтитры сделал dimatorzok", "дякую за перегляд",
    "редактор субтитров а семкин корректор а егорова", "подписывайтесь на канал", "субтитры создавал dimatorzok",
    # Chinese, Japanese, Korean, Arabic, Hindi
    "谢谢", "谢谢大家", "谢谢观看", "感谢观看", "請不吝點贊 訂閱 轉發 打賞支持明鏡與點點欄目",
    "字幕由amara org社区提供",
    "ご視聴ありがとうございました", "ありがとうございました", "おやすみなさい", "チャンネル登録お願いします",
    "시청해 주셔서 감사합니다", "감사합니다", "다음 영상에서 만나요", "mbc 뉴스 이덕영입니다",
    "구독과 좋아요 부탁드립니다",
    "شكرا", "شكرا للمشاهدة", "اشتركوا في القناة", "ترجمة نانسي قنقر", "धन्यवाद",
)  # fmt: skip


def is_phantom(text: str) -> bool:
    """Whether the whole text is one of the phrases, perhaps several times."""
    plain = _plain(text)
    if plain in _KNOWN:
        return True
    words = plain.split()
    return any(
        len(words) % size == 0 and " ".join(words[:size]) in _KNOWN and words == words[:size] * (len(words) // size)
        for size in range(1, len(words))
    )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]*)*", text.casefold())).replace("’", "'")


_KNOWN = frozenset(_plain(phrase) for phrase in _PHRASES)

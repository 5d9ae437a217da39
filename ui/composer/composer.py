# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the next question is made: words, pictures, and the button to talk."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from assistant.events import ClipProgressed, ClipTaken, PictureFailed, PictureTaken, TalkChanged
from assistant.settings import TalkMode
from assistant.values import Picture, PictureSource
from assistant.vision.video_kinds import SUFFIXES
from ui.composer.attachments import AttachmentStrip
from ui.composer.live_words import LiveWords
from ui.composer.picture_mime import holds_pictures, picture_bytes, picture_files
from ui.composer.picture_tools import PictureTools
from ui.composer.question_edit import QuestionEdit
from ui.composer.screen_note import ScreenNote
from ui.composer.send_ring import SendButton
from ui.composer.shelf import Shelf
from ui.composer.sight_note import SightNote
from ui.composer.talk_button import TalkButton
from ui.composer.talk_key import WORDS as TALK_KEY
from ui.composer.transcript_review import TranscriptReview
from ui.composer.video_clips import VideoClips
from ui.front_door import FrontDoor
from ui.hotkeys.chord import chord_words
from ui.look.theme import Theme
from ui.widgets.tab_order import order_tabs
from ui.words import mark, tr

# With pictures, and without.
_HOLD = mark("Ask about the picture, or hold {key} and talk…"), mark("Type, or hold {key} and talk…")
_PRESS = mark("Ask about the picture, or press {key} and talk…"), mark("Type, or press {key} and talk…")
_PICTURE_FILES = "*.png *.jpg *.jpeg *.webp *.bmp *.gif *.tif *.tiff *.heic *.heif *.avif"
_VIDEO_FILES = " ".join(f"*.{suffix}" for suffix in SUFFIXES)


class Composer(QFrame):
    """Gathers a question. What it asks the core for are pictures only; sending is the window's."""

    asked = Signal(str, tuple)
    """Words and pictures of a question."""
    screen_wanted = Signal()
    region_wanted = Signal()
    camera_wanted = Signal()
    enlarge = Signal(object)
    """A `Picture`."""

    def __init__(self, assistant: FrontDoor, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self._theme = theme
        self._sends_when_ready = False
        self._talk_key = chord_words(TALK_KEY)
        self.setObjectName("composer")
        self.attachments = AttachmentStrip(theme, self)
        self.attachments.enlarge.connect(self.enlarge)
        self.clips = VideoClips(assistant, theme, self)
        self._opening: dict[int, str] = {}
        """Names of files that were asked for, which may turn out to be videos."""
        self.sight_note = SightNote(theme, self)
        for holder in (self.attachments, self.clips):
            holder.changed.connect(self._text_changed)
            holder.chosen.connect(self._look_ahead)
            holder.completed.connect(self._send_what_waited)
            holder.returned.connect(self._send_later)
        self.tools = PictureTools(theme, self)
        self.tools.screen_wanted.connect(self.screen_wanted)
        self.tools.region_wanted.connect(self.region_wanted)
        self.tools.camera_wanted.connect(self.camera_wanted)
        self.tools.file_wanted.connect(self.choose_files)
        self.edit = QuestionEdit(self)
        self.edit.sent.connect(self.send)
        self.edit.pictures_pasted.connect(self._take_in)
        self.edit.textChanged.connect(self._text_changed)
        self.send_button = SendButton(theme, self)
        self.send_button.clicked.connect(self.send)
        self.review = TranscriptReview(self.edit, self.send_button, theme)
        self.talk = TalkButton(theme, self)
        self.live_words = LiveWords(theme, self)
        self.live_words.setIndent(round(self.edit.document().documentMargin()))  # above what is typed
        self.screen_note = ScreenNote(theme, self)
        self._arrange()
        self._text_changed()

    def choose_files(self) -> None:
        """Let the user choose picture files."""
        dialog = QFileDialog(self, tr("Add pictures"), "", _filters())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.add_files(Path(name) for name in names))
        dialog.open()

    def add_files(self, paths: Iterable[Path]) -> None:
        """Have these files read and attached."""
        opening = {self._assistant.open_picture(path): path.name for path in paths}
        self._opening.update(opening)
        self.attachments.expect({request: tr("Opening {name}", name=name[:12]) for request, name in opening.items()})

    def take_camera_picture(self) -> None:
        """Have the camera take a picture, to be attached."""
        self.expect(self._assistant.take_camera_picture(), tr("Camera…"))

    def expect(self, request: int, words: str) -> None:
        """The answer to this request will be attached; until then `words` keep its place."""
        self.attachments.expect({request: words})

    def picture_taken(self, event: PictureTaken) -> bool:
        """Attach a picture that was asked for here; false if it was not."""
        self._opening.pop(event.request, None)
        if not self.attachments.settle(event.request):
            return False
        self.attachments.add(event.picture)
        if self._sends_when_ready:
            self.send()
        return True

    def picture_failed(self, event: PictureFailed) -> bool:
        """Give a picture up that was asked for here; false if it was not. A waiting question is held back."""
        self._sends_when_ready = False
        self._opening.pop(event.request, None)
        return self.attachments.settle(event.request) or self.clips.settle(event.request)

    def clip_moved(self, event: ClipProgressed | ClipTaken) -> None:
        """What was opened is a video: show how far it is, and then its frames."""
        if isinstance(event, ClipTaken):
            self.clips.take_in(event)
            self._send_what_waited()
        elif self.attachments.settle(event.request) or self.clips.is_awaited(event.request):
            self.clips.progress(event, self._opening.pop(event.request, ""))
        else:  # it was given up before anybody knew that it is a video
            self._assistant.give_up_clip(event.request)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """All that will go with the next question."""
        return (*self.attachments.pictures, *self.clips.pictures)

    @property
    def holds_back(self) -> bool:
        """True while something in a picture, or in a frame of a video, is being covered."""
        return self.attachments.holds_back or self.clips.holds_back

    def add_pictures(self, pictures: Iterable[Picture]) -> None:
        """Attach pictures, and frames of videos as such."""
        known = tuple(pictures)
        for picture in known:
            if not picture.moment:
                self.attachments.add(picture)
        if frames := [picture for picture in known if picture.moment]:
            self.clips.add_frames(frames)

    def drop_pictures(self, pictures: Iterable[Picture]) -> None:
        """The user does not want these asked about."""
        self.remove_pictures(pictures)
        self._look_ahead()

    def remove_pictures(self, pictures: Iterable[Picture]) -> None:
        """Take pictures away; those that are not there are passed over."""
        known = tuple(pictures)
        self.attachments.remove(picture for picture in known if not picture.moment)
        self.clips.remove(known)

    def take_pictures(self) -> tuple[Picture, ...]:
        """All pictures, which go out with a question."""
        return (*self.attachments.take(), *self.clips.take())

    def clear(self) -> None:
        """Begin an empty question."""
        self._sends_when_ready = False
        self.review.discard()
        self.edit.clear()
        self._opening.clear()
        had_pictures = bool(self.pictures)
        self.attachments.clear()
        self.clips.clear()
        if had_pictures:
            self._look_ahead()  # a spoken question takes along what was looked at

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome pictures and text."""
        if holds_pictures(event.mimeData()) or event.mimeData().hasText():
            event.acceptProposedAction()
            self._show_dropping(is_dropping=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Nothing was dropped."""
        self._show_dropping(is_dropping=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        self._show_dropping(is_dropping=False)
        event.acceptProposedAction()
        if holds_pictures(event.mimeData()):
            self._take_in(event.mimeData(), PictureSource.FILE)
        else:
            self.edit.insertPlainText(event.mimeData().text())
        self.edit.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Anywhere between the controls one can begin to type."""
        self.edit.setFocus()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where there is no room for them."""
        super().resizeEvent(event)
        self.tools.show_words(roomy=self.width() >= self._roomy_width())

    def send(self) -> None:
        """Ask what stands here, or was said, as soon as all its pictures are there."""
        if self.review.is_open:
            self._sends_when_ready = self.holds_back
            if not self.holds_back:
                self.review.send()
            return
        words = self.edit.toPlainText().strip()
        if not words:
            self._sends_when_ready = False
            return
        self._sends_when_ready = self.attachments.awaits_pictures or self.clips.awaits_pictures
        if self._sends_when_ready:
            return
        self.edit.clear()
        self.asked.emit(words, self.take_pictures())

    def teach_key(self, words: str) -> None:
        """The talk key is another one."""
        self._talk_key = words
        self._text_changed()

    def _send_what_waited(self) -> None:
        if self._sends_when_ready:
            self.send()

    def _send_later(self) -> None:
        self._sends_when_ready = False

    def _take_in(self, mime: QMimeData, source: PictureSource = PictureSource.CLIPBOARD) -> None:
        files = picture_files(mime)
        self.add_files(files)
        if not files:
            data = picture_bytes(mime)
            name = tr("dropped picture") if source is PictureSource.FILE else tr("pasted picture")
            self.expect(self._assistant.read_picture(data, source, name), tr("Reading…"))

    def _look_ahead(self) -> None:
        self._assistant.look_ahead(self.pictures, more_follow=self.holds_back)

    def _text_changed(self) -> None:
        self.send_button.setEnabled(bool(self.edit.toPlainText().strip()))
        ways = _HOLD if self.talk.talk.mode in (TalkMode.AUTO, TalkMode.HOLD) else _PRESS
        words = ways[0] if self.pictures else ways[1]
        self.sight_note.show_for(has_pictures=bool(self.pictures))
        self.edit.setPlaceholderText(tr(words).format(key=self._talk_key))

    @Slot(TalkChanged)
    def follow_talk(self, _talk: TalkChanged) -> None:
        """The talk key may mean something else now."""
        self._text_changed()

    def _show_dropping(self, *, is_dropping: bool) -> None:
        self.setProperty("dropping", is_dropping)
        self.style().unpolish(self)
        self.style().polish(self)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.tools)
        row.addStretch(1)
        row.addWidget(self.send_button)
        row.addWidget(self.talk)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        shelf = Shelf((self.attachments, self.clips), self)
        for part in (shelf, self.sight_note, self.screen_note, self.live_words, self.edit, self.review.hint):
            column.addWidget(part)
        column.addLayout(row)
        order_tabs(self)

    def _roomy_width(self) -> int:
        """Pixels from which on the buttons show their words."""
        return self.tools.roomy_width + self.send_button.width() + self.talk.sizeHint().width() + 60


def _filters() -> str:
    kinds = (
        (tr("Pictures and videos"), f"{_PICTURE_FILES} {_VIDEO_FILES}"),
        (tr("Pictures"), _PICTURE_FILES),
        (tr("Videos"), _VIDEO_FILES),
        (tr("All files"), "*"),
    )
    return ";;".join(f"{words} ({suffixes})" for words, suffixes in kinds)

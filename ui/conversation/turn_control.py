# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries out what the user wants of turns: ask, ask again, delete, replay, copy, enlarge, follow a link."""

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from assistant.errors import PictureUnreadable
from assistant.settings import Detail
from assistant.values import Evidence, Picture
from ui.conversation.model import ConversationModel
from ui.conversation.turn_footer import TurnActions
from ui.front_door import FrontDoor
from ui.look.theme import Theme
from ui.past_pictures import PastPictures, ShownPicture
from ui.pictures import image_of
from ui.shown_turn import ShownTurn
from ui.widgets import dialogs
from ui.words import tr


class TurnControl(TurnActions):
    """The actions that turns offer, joined to the core and to dialogs over `window`."""

    failed = Signal(object)
    """A `KibitzError` that belongs to no turn."""
    deleted = Signal(object)
    """A `ShownTurn` was thrown away, and can come back."""

    def __init__(
        self,
        assistant: FrontDoor,
        model: ConversationModel,
        past_pictures: PastPictures,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._past_pictures = past_pictures
        self.switched_to: int | None = None
        """The branch that the user switched to, by its number in the history, until it is shown."""
        self._assistant = assistant
        self._model = model
        self._theme = theme
        self._window = window
        self.latency.follow(model)
        self.stop.connect(assistant.interrupt)
        self.pause.connect(self.pause_or_resume)
        self.back.connect(assistant.playback.back)
        self.skip.connect(assistant.playback.skip)
        self.go_on.connect(self.ask_to_go_on)
        self.save.connect(self._save)
        self.replay.connect(self._replay)
        self.copy.connect(self._copy)
        self.again.connect(self._ask_again)
        self.where.connect(self._show_where)
        self.times.connect(self._show_times)
        self.delete.connect(self._delete)
        self.show_branch.connect(self._show_branch)
        self.enlarge.connect(self.show_picture)
        self.save_picture.connect(self._save_picture)
        self.copy_picture.connect(self._copy_picture)
        self.link.connect(self._ask_to_open)

    @Slot(str, tuple)
    def ask(
        self,
        words: str,
        pictures: tuple[Picture, ...] = (),
        instead_of: int | None = None,
        *,
        detail: Detail | None = None,
    ) -> int:
        """Ask, and show the question at once, not only when the core gets to it; gives the turn's number.

        With `instead_of` it takes the place of that turn; what followed it vanishes from sight at once. With `detail`
        the screen in `pictures` is to be described.
        """
        if instead_of is not None:
            self._model.cut(instead_of)
        turn = self._assistant.ask(words, pictures, instead_of=instead_of, detail=detail)
        self._model.asked(turn, words, pictures, detail)
        return turn

    @Slot()
    def pause_or_resume(self) -> None:
        """Pause what is being spoken, or go on with it."""
        spoken = self._model.spoken
        if spoken is not None:
            self._assistant.playback.resume() if spoken.is_paused else self._assistant.playback.pause()

    @Slot()
    def ask_to_go_on(self) -> None:
        """Speak the rest of the answer that was interrupted last."""
        self.ask(tr("Go on."))

    def repeat_newest(self) -> None:
        """Speak the newest answer once more."""
        newest = self._model.newest_answer
        if newest is not None:
            self._replay(newest)

    def show_picture(self, picture: ShownPicture, evidence: tuple[Evidence, ...] = ()) -> None:
        """Enlarge a picture, with frames around the evidence in it; one can turn to those that were shown with it."""

        def show(wholes: tuple[Picture, ...]) -> None:
            whole = next((one for one in wholes if one.sha256 == picture.sha256), None)
            if whole is None:
                self.failed.emit(_missing())
                return
            from ui.conversation.picture_viewer import PictureViewer  # noqa: PLC0415 - only now is it opened

            viewer = PictureViewer(whole, evidence, self._theme, self._window, others=wholes)
            viewer.save_wanted.connect(self._save_picture)
            viewer.show()

        self._past_pictures.fetch(self._model.pictures_beside(picture), show)

    def _ask_again(self, shown: ShownTurn) -> None:
        self.ask_anew(shown, shown.question)

    def ask_anew(self, shown: ShownTurn, words: str) -> None:
        """Answer the newest question anew, in a branch of its own; ask an older one once more, at the end."""
        takes_place = self._model.newest is shown

        def ask(pictures: tuple[Picture, ...]) -> None:
            if len(pictures) < len(shown.pictures):
                self.failed.emit(_missing(tr("Edit the question to ask it without the picture.")))
            elif self._model.row_of(shown.turn) is not None:  # another conversation may have been opened meanwhile
                self.ask(words, pictures, shown.turn if takes_place else None)

        self._past_pictures.fetch(shown.pictures, ask)

    def _delete(self, shown: ShownTurn) -> None:
        if self._assistant.history:
            self._assistant.history.delete_turn(shown.turn)
            self.deleted.emit(shown)

    def _show_branch(self, row: int) -> None:
        if self._assistant.history:
            self.switched_to = row
            self._assistant.history.show_branch(row)

    def _save_picture(self, picture: ShownPicture) -> None:
        def ask_where(whole: Picture) -> None:
            dialogs.ask_where_to_save_picture(
                self._window, whole.name, lambda path: self._assistant.save_picture(whole, path)
            )

        self._with_whole(picture, ask_where)

    def _copy_picture(self, picture: ShownPicture) -> None:
        self._with_whole(picture, lambda whole: QGuiApplication.clipboard().setImage(image_of(whole)))

    def _with_whole(self, picture: ShownPicture, act: Callable[[Picture], object]) -> None:
        """Do something with all pixels of a picture, as soon as they are there."""

        def got(pictures: tuple[Picture, ...]) -> None:
            if pictures:
                act(pictures[0])
            else:
                self.failed.emit(_missing())

        self._past_pictures.fetch((picture,), got)

    def _replay(self, shown: ShownTurn) -> None:
        self._model.replays(self._assistant.say_again(shown.answer, shown.turn), shown.turn)

    def _save(self, shown: ShownTurn) -> None:
        dialogs.ask_where_to_save_sound(self._window, lambda path: self._assistant.playback.save(shown.answer, path))

    def _copy(self, shown: ShownTurn) -> None:
        QGuiApplication.clipboard().setText(shown.answer)

    def _show_where(self, shown: ShownTurn) -> None:
        pictures = (self._model.picture(found.picture_sha256) for found in shown.evidence)
        picture = next((picture for picture in pictures if picture is not None), None)
        if picture is not None:
            self.show_picture(picture, shown.evidence)

    def _show_times(self, shown: ShownTurn) -> None:
        from ui.latency.dialog import LatencyDialog  # noqa: PLC0415 - the window does not wait for its dialogs

        for earlier in self._window.findChildren(LatencyDialog):
            earlier.close()
        dialog = LatencyDialog(shown.timings, shown.engine, self._theme, self._window)
        dialog.faster.connect(self.faster)
        if self._assistant.history:
            self._assistant.history.answer_times(dialog.asks.tell)
        dialog.show()

    def _ask_to_open(self, address: QUrl) -> None:
        dialogs.ask_to_open(address, self._window)


def _missing(hint: str = "") -> PictureUnreadable:
    return PictureUnreadable(tr("This picture is not on this computer any more."), hint)

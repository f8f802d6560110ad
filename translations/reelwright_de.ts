<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;New film…</source>
            <translation>&amp;Neuer Film…</translation>
        </message>
        <message>
            <source>Begin a new film</source>
            <translation>Einen neuen Film beginnen</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Öffnen…</translation>
        </message>
        <message>
            <source>Open a film from its folder</source>
            <translation>Einen Film aus seinem Ordner öffnen</translation>
        </message>
        <message>
            <source>&amp;Close film</source>
            <translation>Film &amp;schließen</translation>
        </message>
        <message>
            <source>Close the film and go to the start page</source>
            <translation>Den Film schließen und zur Startseite gehen</translation>
        </message>
        <message>
            <source>&amp;Import files…</source>
            <translation>Dateien &amp;importieren…</translation>
        </message>
        <message>
            <source>Bring pictures, clips, songs, LUTs and fonts into the asset bin</source>
            <translation>Bilder, Clips, Songs, LUTs und Schriften zu den Medien holen</translation>
        </message>
        <message>
            <source>Import c&amp;aptions…</source>
            <translation>&amp;Untertitel importieren…</translation>
        </message>
        <message>
            <source>Read captions or lyrics from SRT, VTT, ASS or LRC</source>
            <translation>Untertitel oder Liedtext aus SRT, VTT, ASS oder LRC lesen</translation>
        </message>
        <message>
            <source>Find &amp;missing files…</source>
            <translation>&amp;Fehlende Dateien finden …</translation>
        </message>
        <message>
            <source>Tell which files of the film are gone, and bring them back from elsewhere</source>
            <translation>Zeigt, welche Dateien des Films fehlen, und holt sie von anderswo zurück</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren…</translation>
        </message>
        <message>
            <source>Write the finished film to a file</source>
            <translation>Den fertigen Film in eine Datei schreiben</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>Eins&amp;tellungen…</translation>
        </message>
        <message>
            <source>Keys of services, budget, appearance, shortcuts</source>
            <translation>Schlüssel der Dienste, Budget, Aussehen, Tastenkürzel</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>Close the program; everything is saved already</source>
            <translation>Das Programm schließen; alles ist schon gespeichert</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>Take the last change back</source>
            <translation>Die letzte Änderung zurücknehmen</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederherstellen</translation>
        </message>
        <message>
            <source>Make the change again that was taken back</source>
            <translation>Die zurückgenommene Änderung wieder ausführen</translation>
        </message>
        <message>
            <source>&amp;Delete scene</source>
            <translation>Szene &amp;löschen</translation>
        </message>
        <message>
            <source>Take the selected scene out; the scene before it lasts longer</source>
            <translation>Die ausgewählte Szene herausnehmen; die Szene davor dauert länger</translation>
        </message>
        <message>
            <source>D&amp;uplicate scene</source>
            <translation>Szene &amp;duplizieren</translation>
        </message>
        <message>
            <source>Put the selected scene into the film once more, behind itself</source>
            <translation>Die ausgewählte Szene noch einmal in den Film setzen, hinter sich selbst</translation>
        </message>
        <message>
            <source>&amp;Paste as asset</source>
            <translation>Als M&amp;edium einfügen</translation>
        </message>
        <message>
            <source>Bring a picture or files from the clipboard into the asset bin</source>
            <translation>Ein Bild oder Dateien aus der Zwischenablage zu den Medien holen</translation>
        </message>
        <message>
            <source>Add &amp;title</source>
            <translation>&amp;Titel hinzufügen</translation>
        </message>
        <message>
            <source>Put a title where the playhead stands</source>
            <translation>Einen Titel an den Abspielkopf setzen</translation>
        </message>
        <message>
            <source>Add &amp;note</source>
            <translation>&amp;Notiz hinzufügen</translation>
        </message>
        <message>
            <source>Pin a note to the frame that is shown</source>
            <translation>Eine Notiz an das gezeigte Bild heften</translation>
        </message>
        <message>
            <source>Add &amp;marker</source>
            <translation>&amp;Marker hinzufügen</translation>
        </message>
        <message>
            <source>Mark the frame that is shown</source>
            <translation>Das gezeigte Bild markieren</translation>
        </message>
        <message>
            <source>&amp;Play or pause</source>
            <translation>&amp;Wiedergabe oder Pause</translation>
        </message>
        <message>
            <source>Play the film from the playhead, or pause</source>
            <translation>Den Film ab dem Abspielkopf abspielen oder anhalten</translation>
        </message>
        <message>
            <source>Play &amp;backwards</source>
            <translation>&amp;Rückwärts abspielen</translation>
        </message>
        <message>
            <source>Play backwards; again for faster</source>
            <translation>Rückwärts abspielen; noch einmal für schneller</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Stopp</translation>
        </message>
        <message>
            <source>Stop playing</source>
            <translation>Die Wiedergabe anhalten</translation>
        </message>
        <message>
            <source>Play &amp;forwards</source>
            <translation>&amp;Vorwärts abspielen</translation>
        </message>
        <message>
            <source>Play forwards; again for faster</source>
            <translation>Vorwärts abspielen; noch einmal für schneller</translation>
        </message>
        <message>
            <source>One frame back</source>
            <translation>Ein Bild zurück</translation>
        </message>
        <message>
            <source>Go one frame back</source>
            <translation>Ein Bild zurückgehen</translation>
        </message>
        <message>
            <source>One frame on</source>
            <translation>Ein Bild weiter</translation>
        </message>
        <message>
            <source>Go one frame on</source>
            <translation>Ein Bild weitergehen</translation>
        </message>
        <message>
            <source>One second back</source>
            <translation>Eine Sekunde zurück</translation>
        </message>
        <message>
            <source>Go one second back</source>
            <translation>Eine Sekunde zurückgehen</translation>
        </message>
        <message>
            <source>One second on</source>
            <translation>Eine Sekunde weiter</translation>
        </message>
        <message>
            <source>Go one second on</source>
            <translation>Eine Sekunde weitergehen</translation>
        </message>
        <message>
            <source>Previous cut</source>
            <translation>Voriger Schnitt</translation>
        </message>
        <message>
            <source>Go to the cut before the playhead</source>
            <translation>Zum Schnitt vor dem Abspielkopf gehen</translation>
        </message>
        <message>
            <source>Next cut</source>
            <translation>Nächster Schnitt</translation>
        </message>
        <message>
            <source>Go to the cut behind the playhead</source>
            <translation>Zum Schnitt hinter dem Abspielkopf gehen</translation>
        </message>
        <message>
            <source>To the beginning</source>
            <translation>Zum Anfang</translation>
        </message>
        <message>
            <source>Go to the first frame</source>
            <translation>Zum ersten Bild gehen</translation>
        </message>
        <message>
            <source>To the end</source>
            <translation>Zum Ende</translation>
        </message>
        <message>
            <source>Go to the last frame</source>
            <translation>Zum letzten Bild gehen</translation>
        </message>
        <message>
            <source>Mark &amp;in</source>
            <translation>&amp;In-Punkt setzen</translation>
        </message>
        <message>
            <source>The loop begins here</source>
            <translation>Die Schleife beginnt hier</translation>
        </message>
        <message>
            <source>Mark &amp;out</source>
            <translation>&amp;Out-Punkt setzen</translation>
        </message>
        <message>
            <source>The loop ends here</source>
            <translation>Die Schleife endet hier</translation>
        </message>
        <message>
            <source>Go to in</source>
            <translation>Zum In-Punkt</translation>
        </message>
        <message>
            <source>Go to where the loop begins</source>
            <translation>Zum Beginn der Schleife gehen</translation>
        </message>
        <message>
            <source>Go to out</source>
            <translation>Zum Out-Punkt</translation>
        </message>
        <message>
            <source>Go to where the loop ends</source>
            <translation>Zum Ende der Schleife gehen</translation>
        </message>
        <message>
            <source>Clear in and out</source>
            <translation>In- und Out-Punkt löschen</translation>
        </message>
        <message>
            <source>The loop takes the whole film again</source>
            <translation>Die Schleife umfasst wieder den ganzen Film</translation>
        </message>
        <message>
            <source>&amp;Loop</source>
            <translation>Sc&amp;hleife</translation>
        </message>
        <message>
            <source>Play the marked part again and again</source>
            <translation>Den markierten Teil immer wieder abspielen</translation>
        </message>
        <message>
            <source>Loop &amp;around here</source>
            <translation>Schleife um den &amp;Abspielkopf</translation>
        </message>
        <message>
            <source>Loop one second before and behind the playhead</source>
            <translation>Eine Sekunde vor und hinter dem Abspielkopf in Schleife abspielen</translation>
        </message>
        <message>
            <source>&amp;Mute</source>
            <translation>S&amp;tumm</translation>
        </message>
        <message>
            <source>Play without sound</source>
            <translation>Ohne Ton abspielen</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>Voll&amp;bild</translation>
        </message>
        <message>
            <source>Show the film on the whole screen</source>
            <translation>Den Film auf dem ganzen Bildschirm zeigen</translation>
        </message>
        <message>
            <source>Safe &amp;areas</source>
            <translation>Sichere B&amp;ereiche</translation>
        </message>
        <message>
            <source>Show where titles and action are safe</source>
            <translation>Zeigen, wo Titel und Handlung sicher sind</translation>
        </message>
        <message>
            <source>&amp;Generate…</source>
            <translation>&amp;Generieren…</translation>
        </message>
        <message>
            <source>Make the selected scenes with a model; the price is shown first</source>
            <translation>Die ausgewählten Szenen mit einem Modell erzeugen; erst wird der Preis gezeigt</translation>
        </message>
        <message>
            <source>Generate &amp;all drafts…</source>
            <translation>&amp;Alle Entwürfe generieren…</translation>
        </message>
        <message>
            <source>Make all scenes that still show drafts; the price is shown first</source>
            <translation>Alle Szenen erzeugen, die noch Entwürfe zeigen; erst wird der Preis gezeigt</translation>
        </message>
        <message>
            <source>&amp;Split at playhead</source>
            <translation>Szene &amp;teilen</translation>
        </message>
        <message>
            <source>Cut the scene in two where the playhead stands</source>
            <translation>Die Szene am Abspielkopf in zwei teilen</translation>
        </message>
        <message>
            <source>&amp;Merge with next</source>
            <translation>Mit nächster &amp;verbinden</translation>
        </message>
        <message>
            <source>Make one scene of this one and the next</source>
            <translation>Aus dieser und der nächsten Szene eine machen</translation>
        </message>
        <message>
            <source>&amp;Insert scene</source>
            <translation>Szene &amp;einfügen</translation>
        </message>
        <message>
            <source>Put a new scene behind the selected one</source>
            <translation>Eine neue Szene hinter die ausgewählte setzen</translation>
        </message>
        <message>
            <source>Move &amp;earlier</source>
            <translation>Nach vo&amp;rn</translation>
        </message>
        <message>
            <source>Change places with the scene before</source>
            <translation>Platz mit der Szene davor tauschen</translation>
        </message>
        <message>
            <source>Move &amp;later</source>
            <translation>Nach &amp;hinten</translation>
        </message>
        <message>
            <source>Change places with the scene behind</source>
            <translation>Platz mit der Szene dahinter tauschen</translation>
        </message>
        <message>
            <source>Lock &amp;content</source>
            <translation>&amp;Inhalt sperren</translation>
        </message>
        <message>
            <source>No bulk action and no assistant may replace its take</source>
            <translation>Keine Sammelaktion und kein Assistent darf den Take ersetzen</translation>
        </message>
        <message>
            <source>Lock &amp;timing</source>
            <translation>Ti&amp;ming sperren</translation>
        </message>
        <message>
            <source>It stays on its beats</source>
            <translation>Sie bleibt auf ihren Beats</translation>
        </message>
        <message>
            <source>&amp;Previous take</source>
            <translation>V&amp;origer Take</translation>
        </message>
        <message>
            <source>Show the take before</source>
            <translation>Den Take davor zeigen</translation>
        </message>
        <message>
            <source>&amp;Next take</source>
            <translation>&amp;Nächster Take</translation>
        </message>
        <message>
            <source>Show the next take</source>
            <translation>Den nächsten Take zeigen</translation>
        </message>
        <message>
            <source>C&amp;ompare takes…</source>
            <translation>Takes verg&amp;leichen…</translation>
        </message>
        <message>
            <source>Play the takes of the scene side by side, on the same music</source>
            <translation>Die Takes der Szene nebeneinander abspielen, zur selben Musik</translation>
        </message>
        <message>
            <source>&amp;Select tool</source>
            <translation>&amp;Auswahlwerkzeug</translation>
        </message>
        <message>
            <source>Select, move and trim</source>
            <translation>Auswählen, verschieben und trimmen</translation>
        </message>
        <message>
            <source>&amp;Blade tool</source>
            <translation>&amp;Klinge</translation>
        </message>
        <message>
            <source>Cut scenes where you click</source>
            <translation>Szenen per Klick teilen</translation>
        </message>
        <message>
            <source>S&amp;nap</source>
            <translation>&amp;Einrasten</translation>
        </message>
        <message>
            <source>Cuts snap to beats, markers and the playhead</source>
            <translation>Schnitte rasten an Beats, Markern und am Abspielkopf ein</translation>
        </message>
        <message>
            <source>&amp;Tap beats</source>
            <translation>Beats &amp;tippen</translation>
        </message>
        <message>
            <source>Correct the beats: play and press T on every one, or drag them</source>
            <translation>Die Beats korrigieren: abspielen und bei jedem T drücken, oder ziehen</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>&amp;Vergrößern</translation>
        </message>
        <message>
            <source>Show less of the film, larger</source>
            <translation>Weniger vom Film zeigen, aber größer</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Ve&amp;rkleinern</translation>
        </message>
        <message>
            <source>Show more of the film</source>
            <translation>Mehr vom Film zeigen</translation>
        </message>
        <message>
            <source>&amp;Fit or back</source>
            <translation>Ein&amp;passen oder zurück</translation>
        </message>
        <message>
            <source>Show the whole film, or go back to where you were</source>
            <translation>Den ganzen Film zeigen oder zum vorigen Ausschnitt zurückkehren</translation>
        </message>
        <message>
            <source>&amp;Create</source>
            <translation>&amp;Erstellen</translation>
        </message>
        <message>
            <source>Brief and scenes</source>
            <translation>Briefing und Szenen</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Schneiden</translation>
        </message>
        <message>
            <source>Player and timeline</source>
            <translation>Player und Timeline</translation>
        </message>
        <message>
            <source>&amp;Review</source>
            <translation>&amp;Prüfen</translation>
        </message>
        <message>
            <source>Player and notes</source>
            <translation>Player und Notizen</translation>
        </message>
        <message>
            <source>&amp;Deliver</source>
            <translation>&amp;Ausgeben</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>&amp;Brief</source>
            <translation>&amp;Briefing</translation>
        </message>
        <message>
            <source>What the film is about</source>
            <translation>Worum es im Film geht</translation>
        </message>
        <message>
            <source>&amp;Assets</source>
            <translation>&amp;Medien</translation>
        </message>
        <message>
            <source>Pictures, clips and songs of the project</source>
            <translation>Bilder, Clips und Songs des Projekts</translation>
        </message>
        <message>
            <source>Brand &amp;kit</source>
            <translation>Marken-&amp;Kit</translation>
        </message>
        <message>
            <source>Logo, colours and fonts</source>
            <translation>Logo, Farben und Schriften</translation>
        </message>
        <message>
            <source>&amp;Inspector</source>
            <translation>&amp;Inspektor</translation>
        </message>
        <message>
            <source>Everything about the selected scene</source>
            <translation>Alles zur ausgewählten Szene</translation>
        </message>
        <message>
            <source>&amp;Notes</source>
            <translation>&amp;Notizen</translation>
        </message>
        <message>
            <source>Notes on frames</source>
            <translation>Notizen zu Bildern</translation>
        </message>
        <message>
            <source>&amp;History</source>
            <translation>&amp;Verlauf</translation>
        </message>
        <message>
            <source>Every change, to go back to</source>
            <translation>Jede Änderung, um dorthin zurückzukehren</translation>
        </message>
        <message>
            <source>C&amp;osts</source>
            <translation>K&amp;osten</translation>
        </message>
        <message>
            <source>What was spent and what is allowed</source>
            <translation>Was ausgegeben wurde und was erlaubt ist</translation>
        </message>
        <message>
            <source>&amp;Jobs</source>
            <translation>Auf&amp;träge</translation>
        </message>
        <message>
            <source>What goes on in the background</source>
            <translation>Was im Hintergrund läuft</translation>
        </message>
        <message>
            <source>Scenes as &amp;table</source>
            <translation>Szenen als Tabe&amp;lle</translation>
        </message>
        <message>
            <source>Show the scenes as a table instead of cards</source>
            <translation>Die Szenen als Tabelle statt als Karten zeigen</translation>
        </message>
        <message>
            <source>Next part of the &amp;window</source>
            <translation>Nächster Teil des &amp;Fensters</translation>
        </message>
        <message>
            <source>Go with the keys to the next part: panels, player, board, timeline</source>
            <translation>Mit den Tasten in den nächsten Teil gehen: Seiten, Player, Board, Timeline</translation>
        </message>
        <message>
            <source>Previous part of the w&amp;indow</source>
            <translation>&amp;Voriger Teil des Fensters</translation>
        </message>
        <message>
            <source>Go with the keys to the part before</source>
            <translation>Mit den Tasten in den Teil davor gehen</translation>
        </message>
        <message>
            <source>Command &amp;palette…</source>
            <translation>Befe&amp;hlspalette…</translation>
        </message>
        <message>
            <source>Find any action, scene or asset by its name</source>
            <translation>Jede Aktion, jede Szene und jedes Medium beim Namen finden</translation>
        </message>
        <message>
            <source>&amp;User's guide</source>
            <translation>&amp;Handbuch</translation>
        </message>
        <message>
            <source>How a film is made, and what every panel does</source>
            <translation>Wie ein Film entsteht und was jeder Bereich kann</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>All keys on one sheet</source>
            <translation>Alle Tasten auf einem Blatt</translation>
        </message>
        <message>
            <source>&amp;About Reelwright</source>
            <translation>&amp;Über Reelwright</translation>
        </message>
        <message>
            <source>Version and licences</source>
            <translation>Version und Lizenzen</translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Makes a film from a prompt and a song, cut on the beat.</source>
            <translation>Macht aus einem Prompt und einem Song einen Film, geschnitten auf den Beat.</translation>
        </message>
        <message>
            <source>Folder of a film to open.</source>
            <translation>Ordner eines Films, der geöffnet werden soll.</translation>
        </message>
    </context>
    <context>
        <name>Models</name>
        <message>
            <source>$%1 a %2</source>
            <translation>$%1 pro %2</translation>
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>&amp;Alles auswählen</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>&amp;Erhöhen</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>&amp;Verringern</translation>
        </message>
    </context>
    <context>
        <name>QKeySequenceEdit</name>
        <message>
            <source>Press shortcut</source>
            <translation>Tasten drücken</translation>
        </message>
        <message>
            <source>%1, ...</source>
            <translation>%1, ...</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederherstellen</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Ausschneiden</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Alles auswählen</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Ja</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Nein</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Ctrl</source>
            <translation>Strg</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Umschalt</translation>
        </message>
        <message>
            <source>Alt</source>
            <translation>Alt</translation>
        </message>
        <message>
            <source>Meta</source>
            <translation>Meta</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
        <message>
            <source>Backspace</source>
            <translation>Rücktaste</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Ins</source>
            <translation>Einfg</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Entf</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Pos1</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Hoch</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Runter</translation>
        </message>
        <message>
            <source>PgUp</source>
            <translation>Bild hoch</translation>
        </message>
        <message>
            <source>PgDown</source>
            <translation>Bild runter</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederherstellen</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Ausschneiden</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Alles auswählen</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>&amp;Linkadresse kopieren</translation>
        </message>
    </context>
    <context>
        <name>SceneState</name>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Generated</source>
            <translation>Generiert</translation>
        </message>
        <message>
            <source>Generating</source>
            <translation>Wird generiert</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Misslungen</translation>
        </message>
        <message>
            <source>Out of date</source>
            <translation>Veraltet</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::AboutDialog</name>
        <message>
            <source>About Reelwright</source>
            <translation>Über Reelwright</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>Version %1</translation>
        </message>
        <message>
            <source>Makes a film from a prompt and a song, cut on the beat.

Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty, as far as the law allows.</source>
            <translation>Macht aus einem Prompt und einem Song einen Film, geschnitten auf den Beat.

Freie Software unter der GNU General Public License, Version 3 oder neuer (GPL-3.0-or-later). Ohne jede Gewährleistung, soweit das Gesetz es erlaubt.</translation>
        </message>
        <message>
            <source>Libraries</source>
            <translation>Bibliotheken</translation>
        </message>
        <message>
            <source>Copy version</source>
            <translation>Version kopieren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Made with</source>
            <translation>Gemacht mit</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::Actions</name>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Playback</source>
            <translation>Wiedergabe</translation>
        </message>
        <message>
            <source>Scene</source>
            <translation>Szene</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Not now: %1</source>
            <translation>Gerade nicht möglich: %1</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::AssetsPanel</name>
        <message>
            <source>Sound</source>
            <translation>Audio</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>LUT</source>
            <translation>LUT</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Schrift</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Drop pictures, clips, songs, LUTs and fonts here, or press Ctrl+I.
They are copied into the film's folder; nothing happens to the originals.</source>
            <translation>Bilder, Clips, Songs, LUTs und Schriften hier ablegen oder Strg+I drücken.
Sie werden in den Ordner des Films kopiert; den Originalen geschieht nichts.</translation>
        </message>
        <message>
            <source>Unused</source>
            <translation>Unbenutzt</translation>
        </message>
        <message>
            <source>Which assets</source>
            <translation>Welche Medien</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Search assets</source>
            <translation>Medien durchsuchen</translation>
        </message>
        <message>
            <source>Assets</source>
            <translation>Medien</translation>
        </message>
        <message>
            <source>Find…</source>
            <translation>Finden …</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are missing</source>
            <translation>
                <numerusform>%n Datei fehlt</numerusform>
                <numerusform>%n Dateien fehlen</numerusform>
            </translation>
        </message>
        <message>
            <source>used %1×</source>
            <translation>%1× benutzt</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>fehlt</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>beschädigt</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Words to find it by, with commas between them</source>
            <translation>Wörter zum Wiederfinden, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Show in the selected scene</source>
            <translation>In der ausgewählten Szene zeigen</translation>
        </message>
        <message>
            <source>Make it the film's song</source>
            <translation>Zum Song des Films machen</translation>
        </message>
        <message>
            <source>Add as a voice at the beginning</source>
            <translation>Als Stimme am Anfang hinzufügen</translation>
        </message>
        <message>
            <source>Use as the film's look</source>
            <translation>Als Look des Films verwenden</translation>
        </message>
        <message>
            <source>Tags…</source>
            <translation>Schlagwörter…</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::Board</name>
        <message>
            <source>Scenes</source>
            <translation>Szenen</translation>
        </message>
        <message>
            <source>Scenes as a table</source>
            <translation>Szenen als Tabelle</translation>
        </message>
        <message>
            <source>The scenes of your film appear here.
Write what it is about on the left and press “Plan”: planning is free.</source>
            <translation>Hier erscheinen die Szenen des Films.
Links schreiben, worum es geht, und „Planen“ drücken: Planen ist kostenlos.</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::BrandPanel</name>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>Pictures (*.png *.webp *.jpg *.jpeg);;All files (*)</source>
            <translation>Bilder (*.png *.webp *.jpg *.jpeg);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Font file</source>
            <translation>Schriftdatei</translation>
        </message>
        <message>
            <source>Fonts (*.ttf *.otf);;All files (*)</source>
            <translation>Schriften (*.ttf *.otf);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Saved kits</source>
            <translation>Gespeicherte Kits</translation>
        </message>
        <message>
            <source>Brand kit</source>
            <translation>Marken-Kit</translation>
        </message>
        <message>
            <source>What every film of a brand shares. It takes effect when the film is planned.</source>
            <translation>Was alle Filme einer Marke gemeinsam haben. Es wirkt, wenn der Film geplant wird.</translation>
        </message>
        <message>
            <source>Northwind Coffee</source>
            <translation>Kaffee Nordwind</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Shown on the end card</source>
            <translation>Steht auf der Schlusstafel</translation>
        </message>
        <message>
            <source>Tagline</source>
            <translation>Slogan</translation>
        </message>
        <message>
            <source>The first is the main colour, the second the accent of titles.</source>
            <translation>Die erste ist die Hauptfarbe, die zweite der Akzent der Titel.</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>As the style has it</source>
            <translation>Wie im Stil</translation>
        </message>
        <message>
            <source>Heading font</source>
            <translation>Titelschrift</translation>
        </message>
        <message>
            <source>warm, honest, playful</source>
            <translation>warm, ehrlich, verspielt</translation>
        </message>
        <message>
            <source>Tone words</source>
            <translation>Wörter zum Ton</translation>
        </message>
        <message>
            <source>Separated by commas; they go into every prompt.</source>
            <translation>Durch Kommas getrennt; sie stehen in jedem Prompt.</translation>
        </message>
        <message>
            <source>white</source>
            <translation>weiße</translation>
        </message>
        <message>
            <source>black</source>
            <translation>schwarze</translation>
        </message>
        <message>
            <source>Titles on the main colour: %1 letters, %2 : 1</source>
            <translation>Titel auf der Hauptfarbe: %1 Buchstaben, %2 : 1</translation>
        </message>
        <message>
            <source>Accent on the main colour: %1 : 1, easy to read</source>
            <translation>Akzent auf der Hauptfarbe: %1 : 1, gut lesbar</translation>
        </message>
        <message>
            <source>Accent on the main colour: %1 : 1, for large letters only</source>
            <translation>Akzent auf der Hauptfarbe: %1 : 1, nur für große Buchstaben</translation>
        </message>
        <message>
            <source>Accent on the main colour: %1 : 1, hard to read; %2 letters have %3</source>
            <translation>Akzent auf der Hauptfarbe: %1 : 1, schlecht lesbar; %2 Buchstaben haben %3</translation>
        </message>
        <message>
            <source>…</source>
            <translation>…</translation>
        </message>
        <message>
            <source>This file is no picture that can be shown.</source>
            <translation>Diese Datei ist kein Bild, das gezeigt werden kann.</translation>
        </message>
        <message>
            <source>No kit is saved yet</source>
            <translation>Noch kein Kit gespeichert</translation>
        </message>
        <message>
            <source>Save for other films (needs a name)</source>
            <translation>Für andere Filme speichern (braucht einen Namen)</translation>
        </message>
        <message>
            <source>Update “%1”</source>
            <translation>„%1“ aktualisieren</translation>
        </message>
        <message>
            <source>Save “%1” for other films</source>
            <translation>„%1“ für andere Filme speichern</translation>
        </message>
        <message>
            <source>“%1” is saved for other films.</source>
            <translation>„%1“ ist für andere Filme gespeichert.</translation>
        </message>
        <message>
            <source>Delete the saved “%1”</source>
            <translation>Gespeichertes „%1“ löschen</translation>
        </message>
        <message>
            <source>Delete a saved kit</source>
            <translation>Ein gespeichertes Kit löschen</translation>
        </message>
        <message>
            <source>“%1” is not saved any more; this film keeps it.</source>
            <translation>„%1“ ist nicht mehr gespeichert; dieser Film behält es.</translation>
        </message>
        <message>
            <source>“%1” is used in this film.</source>
            <translation>„%1“ wird in diesem Film verwendet.</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::BriefPanel</name>
        <message>
            <source>Music video</source>
            <translation>Musikvideo</translation>
        </message>
        <message>
            <source>Ad</source>
            <translation>Werbung</translation>
        </message>
        <message>
            <source>Explainer</source>
            <translation>Erklärfilm</translation>
        </message>
        <message>
            <source>Story</source>
            <translation>Geschichte</translation>
        </message>
        <message>
            <source>Social short</source>
            <translation>Social-Kurzfilm</translation>
        </message>
        <message>
            <source>Product showcase</source>
            <translation>Produktfilm</translation>
        </message>
        <message>
            <source>Neon music video</source>
            <translation>Neon-Musikvideo</translation>
        </message>
        <message>
            <source>A singer walks through a rainy city at night. Neon signs, reflections on wet streets, a rooftop at the chorus, dawn at the end.</source>
            <translation>Eine Sängerin geht nachts durch eine verregnete Stadt. Neonschilder, Spiegelungen auf nassen Straßen, beim Refrain ein Dach, am Ende die Morgendämmerung.</translation>
        </message>
        <message>
            <source>cinematic, neon, film grain</source>
            <translation>filmisch, Neon, Filmkorn</translation>
        </message>
        <message>
            <source>longing, then free</source>
            <translation>sehnsüchtig, dann frei</translation>
        </message>
        <message>
            <source>Product in 20 seconds</source>
            <translation>Produkt in 20 Sekunden</translation>
        </message>
        <message>
            <source>A handmade leather backpack: close-ups of the stitching, in use on a train and in the rain, ending on the logo.</source>
            <translation>Ein handgemachter Lederrucksack: Nahaufnahmen der Nähte, unterwegs im Zug und im Regen, am Ende das Logo.</translation>
        </message>
        <message>
            <source>clean, soft daylight, shallow focus</source>
            <translation>klar, weiches Tageslicht, geringe Schärfentiefe</translation>
        </message>
        <message>
            <source>calm, sure</source>
            <translation>ruhig, sicher</translation>
        </message>
        <message>
            <source>Vertical teaser</source>
            <translation>Hochkant-Teaser</translation>
        </message>
        <message>
            <source>A mountain bike race told in quick cuts: the start, dust, a jump, the finish line.</source>
            <translation>Ein Mountainbike-Rennen in schnellen Schnitten: der Start, Staub, ein Sprung, die Ziellinie.</translation>
        </message>
        <message>
            <source>handheld, high contrast</source>
            <translation>Handkamera, hoher Kontrast</translation>
        </message>
        <message>
            <source>urgent</source>
            <translation>drängend</translation>
        </message>
        <message>
            <source>Short story</source>
            <translation>Kurzgeschichte</translation>
        </message>
        <message>
            <source>A lighthouse keeper finds a message in a bottle, follows its map through a storm and meets who wrote it.</source>
            <translation>Ein Leuchtturmwärter findet eine Flaschenpost, folgt ihrer Karte durch einen Sturm und trifft, wer sie geschrieben hat.</translation>
        </message>
        <message>
            <source>painterly, muted blues</source>
            <translation>malerisch, gedämpfte Blautöne</translation>
        </message>
        <message>
            <source>quiet wonder</source>
            <translation>stilles Staunen</translation>
        </message>
        <message>
            <source>What is your film about?</source>
            <translation>Worum geht es im Film?</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>Vorlagen</translation>
        </message>
        <message>
            <source>Who is seen, where, what happens, how it ends. Any language.</source>
            <translation>Wer zu sehen ist, wo, was geschieht, wie es endet. In jeder Sprache.</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>Kind and shape</source>
            <translation>Art und Format</translation>
        </message>
        <message>
            <source>Kind of film</source>
            <translation>Art des Films</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Song</source>
            <translation>Song</translation>
        </message>
        <message>
            <source>Sound (*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.aiff *.wma);;All files (*)</source>
            <translation>Audio (*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.aiff *.wma);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>As long as the song</source>
            <translation>So lang wie der Song</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Length in seconds</source>
            <translation>Länge in Sekunden</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>cinematic, neon, 35 mm</source>
            <translation>filmisch, Neon, 35 mm</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>Stil</translation>
        </message>
        <message>
            <source>hopeful, tense</source>
            <translation>hoffnungsvoll, gespannt</translation>
        </message>
        <message>
            <source>Mood</source>
            <translation>Stimmung</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Models and prices</source>
            <translation>Modelle und Preise</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>Was fehlt</translation>
        </message>
        <message>
            <source>Planning is free: the whole film appears as drafts, cut on the beats of the song (Ctrl+Enter)</source>
            <translation>Planen ist kostenlos: Der ganze Film erscheint als Entwurf, geschnitten auf die Beats des Songs (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Made from the prompt</source>
            <translation>Aus dem Prompt gebildet</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>%1 frames a second</source>
            <translation>%1 Bilder pro Sekunde</translation>
        </message>
        <message>
            <source>Frame rate</source>
            <translation>Bildrate</translation>
        </message>
        <message>
            <source>End where a phrase of the music ends</source>
            <translation>Am Ende einer musikalischen Phrase enden</translation>
        </message>
        <message>
            <source>Pictures and clips (*.png *.jpg *.jpeg *.webp *.heic *.avif *.tif *.bmp *.mp4 *.mov *.mkv *.webm);;All files (*)</source>
            <translation>Bilder und Clips (*.png *.jpg *.jpeg *.webp *.heic *.avif *.tif *.bmp *.mp4 *.mov *.mkv *.webm);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>First picture</source>
            <translation>Erstes Bild</translation>
        </message>
        <message>
            <source>Begins with</source>
            <translation>Beginnt mit</translation>
        </message>
        <message>
            <source>Last picture</source>
            <translation>Letztes Bild</translation>
        </message>
        <message>
            <source>Ends with</source>
            <translation>Endet mit</translation>
        </message>
        <message>
            <source>Look (LUT)</source>
            <translation>Look (LUT)</translation>
        </message>
        <message>
            <source>LUT (*.cube);;All files (*)</source>
            <translation>LUT (*.cube);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Look from a .cube file</source>
            <translation>Look aus einer .cube-Datei</translation>
        </message>
        <message>
            <source>The same brief with the same seed gives the same plan</source>
            <translation>Dasselbe Briefing mit demselben Seed ergibt denselben Plan</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Seed</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Dasselbe</translation>
        </message>
        <message>
            <source>Scenes</source>
            <translation>Szenen</translation>
        </message>
        <message>
            <source>Hero scenes</source>
            <translation>Hauptszenen</translation>
        </message>
        <message>
            <source>Nothing is sent before you have seen and approved the price.</source>
            <translation>Nichts wird gesendet, bevor der Preis gezeigt und freigegeben ist.</translation>
        </message>
        <message numerus="yes">
            <source>Then ~%1 to make %n scene(s) with %2</source>
            <translation>
                <numerusform>Dann ~%1, um %n Szene mit %2 zu erzeugen</numerusform>
                <numerusform>Dann ~%1, um %n Szenen mit %2 zu erzeugen</numerusform>
            </translation>
        </message>
        <message>
            <source> or more</source>
            <translation> oder mehr</translation>
        </message>
        <message>
            <source>%1 of %2 characters</source>
            <translation>%1 von %2 Zeichen</translation>
        </message>
        <message>
            <source>Plan anew · free</source>
            <translation>Neu planen · kostenlos</translation>
        </message>
        <message>
            <source>Plan the film · free</source>
            <translation>Film planen · kostenlos</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::CheatSheet</name>
        <message>
            <source>No action of that name or key.</source>
            <translation>Keine Aktion mit diesem Namen oder dieser Taste.</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Find an action or a key</source>
            <translation>Aktion oder Taste suchen</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::CommandPalette</name>
        <message>
            <source>Command palette</source>
            <translation>Befehlspalette</translation>
        </message>
        <message>
            <source>Type what you want to do, a scene or an asset</source>
            <translation>Eine Aktion, eine Szene oder ein Medium eingeben</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::CompareDialog</name>
        <message>
            <source>Takes of scene %1</source>
            <translation>Takes von Szene %1</translation>
        </message>
        <message>
            <source>Draft · free</source>
            <translation>Entwurf · kostenlos</translation>
        </message>
        <message>
            <source>Take %1</source>
            <translation>Take %1</translation>
        </message>
        <message>
            <source>All play the same moment on the same music, round and round.</source>
            <translation>Alle zeigen denselben Moment zur selben Musik, in Schleife.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Show %1</source>
            <translation>%1 zeigen</translation>
        </message>
        <message>
            <source>Shown in the film</source>
            <translation>Im Film zu sehen</translation>
        </message>
        <message>
            <source>Show this one</source>
            <translation>Diesen zeigen</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::CostsPanel</name>
        <message>
            <source>reserved</source>
            <translation>reserviert</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>wird gesendet</translation>
        </message>
        <message>
            <source>nobody knows</source>
            <translation>ungewiss</translation>
        </message>
        <message>
            <source>being made</source>
            <translation>wird erzeugt</translation>
        </message>
        <message>
            <source>being fetched</source>
            <translation>wird abgeholt</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>bezahlt</translation>
        </message>
        <message>
            <source>failed, not charged</source>
            <translation>misslungen, nicht berechnet</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>abgebrochen</translation>
        </message>
        <message>
            <source>paid, result lost</source>
            <translation>bezahlt, Ergebnis verloren</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>nicht gesendet</translation>
        </message>
        <message>
            <source>Share of the month's budget</source>
            <translation>Anteil am Monatsbudget</translation>
        </message>
        <message>
            <source>Limit for this film</source>
            <translation>Grenze für diesen Film</translation>
        </message>
        <message>
            <source>Limit for this film, in dollars</source>
            <translation>Grenze für diesen Film, in Dollar</translation>
        </message>
        <message>
            <source>More for this film, in dollars</source>
            <translation>Mehr für diesen Film, in Dollar</translation>
        </message>
        <message>
            <source>Approve more</source>
            <translation>Mehr freigeben</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Paid runs</source>
            <translation>Bezahlte Läufe</translation>
        </message>
        <message>
            <source>This month, all films</source>
            <translation>Dieser Monat, alle Filme</translation>
        </message>
        <message>
            <source>This film</source>
            <translation>Dieser Film</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>%1 spent, %2 reserved, of %3</source>
            <translation>%1 ausgegeben, %2 reserviert, von %3</translation>
        </message>
        <message>
            <source>%1 spent, %2 reserved; no limit</source>
            <translation>%1 ausgegeben, %2 reserviert; keine Grenze</translation>
        </message>
        <message>
            <source>%1 spent, %2 reserved</source>
            <translation>%1 ausgegeben, %2 reserviert</translation>
        </message>
        <message>
            <source>The budget is used up: nothing is generated until you approve more.</source>
            <translation>Das Budget ist aufgebraucht: Nichts wird generiert, bis mehr freigegeben ist.</translation>
        </message>
        <message>
            <source>More than %1 % of a budget are used.</source>
            <translation>Mehr als %1 % eines Budgets sind verbraucht.</translation>
        </message>
        <message>
            <source>Cancel at the service</source>
            <translation>Beim Dienst abbrechen</translation>
        </message>
        <message>
            <source>Do not wait for it any more</source>
            <translation>Nicht mehr darauf warten</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::CurveEditor</name>
        <message>
            <source>Tone curve</source>
            <translation>Gradationskurve</translation>
        </message>
        <message>
            <source>Page down: next point. Arrows: move it. Insert: a new point. Delete: take it out.</source>
            <translation>Bild ab: nächster Punkt. Pfeile: verschieben. Einfg: neuer Punkt. Entf: entfernen.</translation>
        </message>
        <message>
            <source>Click to put a point, drag to move it, double-click to take it out</source>
            <translation>Klicken setzt einen Punkt, Ziehen verschiebt ihn, Doppelklick entfernt ihn</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::ExportPanel</name>
        <message>
            <source>To a platform</source>
            <translation>Für eine Plattform</translation>
        </message>
        <message>
            <source>To watch and send</source>
            <translation>Zum Ansehen und Verschicken</translation>
        </message>
        <message>
            <source>To go on editing, to broadcast</source>
            <translation>Zum Weiterbearbeiten, für die Sendung</translation>
        </message>
        <message>
            <source>As pictures</source>
            <translation>Als Bilder</translation>
        </message>
        <message>
            <source>Sound alone</source>
            <translation>Nur der Ton</translation>
        </message>
        <message>
            <source>Own presets</source>
            <translation>Eigene Vorgaben</translation>
        </message>
        <message>
            <source>Shapes, each a file of its own</source>
            <translation>Formate, jedes eine eigene Datei</translation>
        </message>
        <message>
            <source>As the preset says</source>
            <translation>Wie in der Vorgabe</translation>
        </message>
        <message>
            <source>4K (2160 lines)</source>
            <translation>4K (2160 Zeilen)</translation>
        </message>
        <message>
            <source>1440 lines</source>
            <translation>1440 Zeilen</translation>
        </message>
        <message>
            <source>Full HD (1080 lines)</source>
            <translation>Full HD (1080 Zeilen)</translation>
        </message>
        <message>
            <source>720 lines</source>
            <translation>720 Zeilen</translation>
        </message>
        <message>
            <source>540 lines, to look at</source>
            <translation>540 Zeilen, zum Ansehen</translation>
        </message>
        <message>
            <source>Short side</source>
            <translation>Kurze Seite</translation>
        </message>
        <message>
            <source>As each track says</source>
            <translation>Wie in jeder Spur</translation>
        </message>
        <message>
            <source>Drawn into the picture</source>
            <translation>Ins Bild gezeichnet</translation>
        </message>
        <message>
            <source>Tracks of the file</source>
            <translation>Spuren der Datei</translation>
        </message>
        <message>
            <source>Files beside the film</source>
            <translation>Dateien neben dem Film</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>Dateiname</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <source>Replace a file of the same name</source>
            <translation>Eine Datei gleichen Namens ersetzen</translation>
        </message>
        <message>
            <source>Also write how it was made (JSON)</source>
            <translation>Auch die Entstehung aufschreiben (JSON)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>Pfad kopieren</translation>
        </message>
        <message>
            <source>Mail…</source>
            <translation>Mailen…</translation>
        </message>
        <message>
            <source>Credits and costs…</source>
            <translation>Abspann und Kosten…</translation>
        </message>
        <message>
            <source>A page to keep or print: who and what made each scene, with which words, under which licence, for how much</source>
            <translation>Eine Seite zum Aufheben oder Drucken: womit jede Szene gemacht wurde, mit welchen Worten, unter welcher Lizenz, zu welchem Preis</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Wohin</translation>
        </message>
        <message>
            <source>There is no film yet; plan one first.</source>
            <translation>Es gibt noch keinen Film; erst einen planen.</translation>
        </message>
        <message>
            <source>The folder %1 is not there.</source>
            <translation>Der Ordner %1 ist nicht da.</translation>
        </message>
        <message>
            <source>%1, %2.</source>
            <translation>%1, %2.</translation>
        </message>
        <message numerus="yes">
            <source>Still drafts: %n scene(s).</source>
            <translation>
                <numerusform>Noch Entwurf: %n Szene.</numerusform>
                <numerusform>Noch Entwürfe: %n Szenen.</numerusform>
            </translation>
        </message>
        <message>
            <source>About %1 to %2, ready in about %3.</source>
            <translation>Etwa %1 bis %2, fertig in etwa %3.</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>The file is there and as the film is: nothing is to be done.</source>
            <translation>Die Datei ist da und entspricht dem Film: nichts zu tun.</translation>
        </message>
        <message>
            <source>%1 % are rendered already.</source>
            <translation>%1 % sind schon gerendert.</translation>
        </message>
        <message>
            <source>credits and costs</source>
            <translation>Abspann und Kosten</translation>
        </message>
        <message>
            <source>Credits and costs</source>
            <translation>Abspann und Kosten</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Webseite (*.html)</translation>
        </message>
        <message>
            <source>%1 is ready: %2.</source>
            <translation>%1 ist fertig: %2.</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::FileField</name>
        <message>
            <source>None: choose a file or drop it here</source>
            <translation>Keine: Datei wählen oder hier ablegen</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Datei wählen</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::FilmView</name>
        <message numerus="yes">
            <source>%n take(s) landed.</source>
            <translation>
                <numerusform>%n Take ist angekommen.</numerusform>
                <numerusform>%n Takes sind angekommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Brief</source>
            <translation>Briefing</translation>
        </message>
        <message>
            <source>Assets</source>
            <translation>Medien</translation>
        </message>
        <message>
            <source>Brand kit</source>
            <translation>Marken-Kit</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Costs</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>there is no film yet; plan one first</source>
            <translation>es gibt noch keinen Film; erst einen planen</translation>
        </message>
        <message>
            <source>the content of the scene is locked</source>
            <translation>der Inhalt der Szene ist gesperrt</translation>
        </message>
        <message>
            <source>it is the film's only scene</source>
            <translation>es ist die einzige Szene des Films</translation>
        </message>
        <message>
            <source>it is the last scene</source>
            <translation>es ist die letzte Szene</translation>
        </message>
        <message>
            <source>it is the first scene</source>
            <translation>es ist die erste Szene</translation>
        </message>
        <message>
            <source>the scene has no take but its draft</source>
            <translation>die Szene hat außer dem Entwurf keinen Take</translation>
        </message>
        <message>
            <source>nothing was changed yet</source>
            <translation>noch wurde nichts geändert</translation>
        </message>
        <message>
            <source>nothing was undone</source>
            <translation>nichts wurde rückgängig gemacht</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Undo “%1”</source>
            <translation>„%1“ &amp;rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederherstellen</translation>
        </message>
        <message>
            <source>&amp;Redo “%1”</source>
            <translation>„%1“ &amp;wiederherstellen</translation>
        </message>
        <message>
            <source>The content of these scenes is locked.</source>
            <translation>Der Inhalt dieser Szenen ist gesperrt.</translation>
        </message>
        <message>
            <source>Every scene shows a take that is as it was asked for.</source>
            <translation>Jede Szene zeigt einen Take, wie er bestellt wurde.</translation>
        </message>
        <message>
            <source>Import files</source>
            <translation>Dateien importieren</translation>
        </message>
        <message>
            <source>Pictures, clips, sound, LUTs, fonts (*.png *.jpg *.jpeg *.webp *.heic *.avif *.tif *.bmp *.gif *.mp4 *.mov *.mkv *.webm *.avi *.wav *.mp3 *.flac *.m4a *.ogg *.opus *.cube *.ttf *.otf);;All files (*)</source>
            <translation>Bilder, Clips, Audio, LUTs, Schriften (*.png *.jpg *.jpeg *.webp *.heic *.avif *.tif *.bmp *.gif *.mp4 *.mov *.mkv *.webm *.avi *.wav *.mp3 *.flac *.m4a *.ogg *.opus *.cube *.ttf *.otf);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Import captions</source>
            <translation>Untertitel importieren</translation>
        </message>
        <message>
            <source>Captions and lyrics (*.srt *.vtt *.ass *.ssa *.lrc);;All files (*)</source>
            <translation>Untertitel und Liedtexte (*.srt *.vtt *.ass *.ssa *.lrc);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>The clipboard holds no picture and no files that could be pasted.</source>
            <translation>Die Zwischenablage enthält kein Bild und keine Dateien, die sich einfügen ließen.</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::FoldersPage</name>
        <message>
            <source>New films</source>
            <translation>Neue Filme</translation>
        </message>
        <message>
            <source>Each film is one folder; it can be moved and backed up as a whole.</source>
            <translation>Jeder Film ist ein Ordner; er lässt sich als Ganzes verschieben und sichern.</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <source>Settings of the desk, brand kits, your own models and presets.</source>
            <translation>Einstellungen des Programms, Marken-Kits, eigene Modelle und Vorgaben.</translation>
        </message>
        <message>
            <source>Account and results</source>
            <translation>Konto und Ergebnisse</translation>
        </message>
        <message>
            <source>What was spent, and results of models that films share.</source>
            <translation>Was ausgegeben wurde, und Ergebnisse von Modellen, die Filme sich teilen.</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Datenschutz</translation>
        </message>
        <message>
            <source>Reelwright sends nothing about you or your films: no telemetry, no crash reports, no account. Prompts, pictures and sound go to a service only when you generate with it, test its key or ask an assistant that runs on it.</source>
            <translation>Reelwright sendet nichts über Personen oder Filme: keine Telemetrie, keine Absturzberichte, kein Benutzerkonto. Prompts, Bilder und Ton gehen nur dann an einen Dienst, wenn damit generiert, sein Schlüssel geprüft oder ein Assistent gefragt wird, der dort läuft.</translation>
        </message>
        <message>
            <source>%1: folder</source>
            <translation>%1: Ordner</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open the folder: %1</source>
            <translation>Den Ordner öffnen: %1</translation>
        </message>
        <message>
            <source>The folder is made when it is first needed.</source>
            <translation>Der Ordner wird angelegt, sobald er gebraucht wird.</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::Forecast</name>
        <message>
            <source>The prompt was changed after this take was made.</source>
            <translation>Der Prompt wurde geändert, nachdem dieser Take entstand.</translation>
        </message>
        <message>
            <source>The scene is longer than its clip: the last picture stands still.</source>
            <translation>Die Szene ist länger als ihr Clip: Das letzte Bild bleibt stehen.</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::FramingSection</name>
        <message>
            <source>The draft is drawn for this frame. A picture or clip of your own, or a generated take, can be framed here.</source>
            <translation>Der Entwurf ist für diesen Ausschnitt gezeichnet. Eigene Bilder oder Clips und generierte Takes lassen sich hier einpassen.</translation>
        </message>
        <message>
            <source>Fills the frame</source>
            <translation>Füllt das Bild</translation>
        </message>
        <message>
            <source>Whole, on its own blur</source>
            <translation>Ganz, auf eigener Unschärfe</translation>
        </message>
        <message>
            <source>Whole, on black</source>
            <translation>Ganz, auf Schwarz</translation>
        </message>
        <message>
            <source>Stays where it is</source>
            <translation>Bleibt, wo er ist</translation>
        </message>
        <message>
            <source>Follows the subject</source>
            <translation>Folgt dem Motiv</translation>
        </message>
        <message>
            <source>Goes by its keys</source>
            <translation>Folgt den Keyframes</translation>
        </message>
        <message>
            <source>From the left</source>
            <translation>Von links</translation>
        </message>
        <message>
            <source>From the top</source>
            <translation>Von oben</translation>
        </message>
        <message>
            <source>How it fits</source>
            <translation>Einpassung</translation>
        </message>
        <message>
            <source>What is cut away</source>
            <translation>Beschnitt</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Backwards</source>
            <translation>Rückwärts</translation>
        </message>
        <message>
            <source>Stands still from</source>
            <translation>Steht still ab</translation>
        </message>
        <message>
            <source>Seconds after which the picture stands still</source>
            <translation>Sekunden, nach denen das Bild stillsteht</translation>
        </message>
        <message>
            <source>The nearer frame</source>
            <translation>Das nähere Bild</translation>
        </message>
        <message>
            <source>A mix of both</source>
            <translation>Eine Mischung aus beiden</translation>
        </message>
        <message>
            <source>Moved along (slow to make)</source>
            <translation>Bewegung berechnet (langsam)</translation>
        </message>
        <message>
            <source>Begins in the clip at</source>
            <translation>Beginnt im Clip bei</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Tempo</translation>
        </message>
        <message>
            <source>Between two frames</source>
            <translation>Zwischen zwei Bildern</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::FullScreen</name>
        <message>
            <source>Film on the whole screen</source>
            <translation>Film auf dem ganzen Bildschirm</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::GenerateDialog</name>
        <message>
            <source>Made before: taken again, free</source>
            <translation>Schon erzeugt: wird wiederverwendet, kostenlos</translation>
        </message>
        <message>
            <source>Made before: fetched again, free</source>
            <translation>Schon erzeugt: wird wieder abgeholt, kostenlos</translation>
        </message>
        <message>
            <source>Being made already</source>
            <translation>Wird schon erzeugt</translation>
        </message>
        <message numerus="yes">
            <source>Generate %n scene(s)</source>
            <translation>
                <numerusform>%n Szene generieren</numerusform>
                <numerusform>%n Szenen generieren</numerusform>
            </translation>
        </message>
        <message>
            <source>The same</source>
            <translation>Dasselbe</translation>
        </message>
        <message>
            <source>The model's usual one</source>
            <translation>Die übliche des Modells</translation>
        </message>
        <message>
            <source>The picture that the scene shows, if any</source>
            <translation>Das Bild der Szene, falls vorhanden</translation>
        </message>
        <message>
            <source>The last picture of the scene before</source>
            <translation>Das letzte Bild der Szene davor</translation>
        </message>
        <message>
            <source>None: from words alone</source>
            <translation>Keines: nur aus Worten</translation>
        </message>
        <message>
            <source>With sound, where the model makes it</source>
            <translation>Mit Ton, wo das Modell ihn erzeugt</translation>
        </message>
        <message>
            <source>A new result even if there is one</source>
            <translation>Ein neues Ergebnis, auch wenn es schon eines gibt</translation>
        </message>
        <message>
            <source>Spend at most</source>
            <translation>Höchstens ausgeben</translation>
        </message>
        <message>
            <source>Chooses what fits, hero scenes first; what does not fit stays a draft</source>
            <translation>Wählt, was hineinpasst, Hauptszenen zuerst; der Rest bleibt Entwurf</translation>
        </message>
        <message>
            <source>Spend at most, in dollars</source>
            <translation>Höchstens ausgeben, in Dollar</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>For hero scenes</source>
            <translation>Für Hauptszenen</translation>
        </message>
        <message>
            <source>Resolution</source>
            <translation>Auflösung</translation>
        </message>
        <message>
            <source>First picture</source>
            <translation>Erstes Bild</translation>
        </message>
        <message>
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>What is seen</source>
            <translation>Was zu sehen ist</translation>
        </message>
        <message>
            <source>Paid seconds</source>
            <translation>Bezahlte Sekunden</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Anmerkung</translation>
        </message>
        <message>
            <source>Scenes and prices</source>
            <translation>Szenen und Preise</translation>
        </message>
        <message>
            <source>Also those whose price nobody knows, for at most</source>
            <translation>Auch solche mit unbekanntem Preis, für höchstens</translation>
        </message>
        <message>
            <source>At most for unknown prices, in dollars</source>
            <translation>Höchstens für unbekannte Preise, in Dollar</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Jetzt nicht</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Wird gerechnet…</translation>
        </message>
        <message>
            <source>No offer</source>
            <translation>Kein Angebot</translation>
        </message>
        <message>
            <source>There is no key for %1 yet. &lt;a href="keys"&gt;Add it in the settings&lt;/a&gt;; looking at prices needs none.</source>
            <translation>Für %1 gibt es noch keinen Schlüssel. &lt;a href="keys"&gt;In den Einstellungen hinzufügen&lt;/a&gt;; Preise ansehen geht ohne.</translation>
        </message>
        <message>
            <source> (%1 not shown)</source>
            <translation> (%1 nicht gezeigt)</translation>
        </message>
        <message>
            <source>free</source>
            <translation>kostenlos</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>At worst %1, if results have to be made again.</source>
            <translation>Schlimmstenfalls %1, wenn Ergebnisse neu erzeugt werden müssen.</translation>
        </message>
        <message>
            <source>Prices of %1.</source>
            <translation>Preise vom %1.</translation>
        </message>
        <message>
            <source>%1 of this month's budget are left.</source>
            <translation>Vom Monatsbudget bleiben %1.</translation>
        </message>
        <message>
            <source>Nothing to pay</source>
            <translation>Nichts zu bezahlen</translation>
        </message>
        <message numerus="yes">
            <source>%1 for %n scene(s)</source>
            <translation>
                <numerusform>%1 für %n Szene</numerusform>
                <numerusform>%1 für %n Szenen</numerusform>
            </translation>
        </message>
        <message>
            <source>Take what was made before</source>
            <translation>Schon Erzeugtes übernehmen</translation>
        </message>
        <message>
            <source>Generate · %1</source>
            <translation>Generieren · %1</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::Guide</name>
        <message>
            <source>User's guide</source>
            <translation>Handbuch</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Find in the guide</source>
            <translation>Im Handbuch suchen</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>Kapitel</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Film as it was planned first</source>
            <translation>Film, wie zuerst geplant</translation>
        </message>
        <message>
            <source>No film yet</source>
            <translation>Noch kein Film</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::Inspector</name>
        <message>
            <source>Scene</source>
            <translation>Szene</translation>
        </message>
        <message>
            <source>Whole film</source>
            <translation>Ganzer Film</translation>
        </message>
        <message>
            <source>Select a scene on the board or in the timeline to see and change what it shows.</source>
            <translation>Auf dem Board oder in der Timeline eine Szene auswählen, um zu sehen und zu ändern, was sie zeigt.</translation>
        </message>
        <message>
            <source>Shot and camera</source>
            <translation>Einstellung und Kamera</translation>
        </message>
        <message>
            <source>Take in the frame</source>
            <translation>Take im Bild</translation>
        </message>
        <message>
            <source>Transition</source>
            <translation>Übergang</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Look</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Ton</translation>
        </message>
        <message numerus="yes">
            <source>%n scene(s)</source>
            <translation>
                <numerusform>%n Szene</numerusform>
                <numerusform>%n Szenen</numerusform>
            </translation>
        </message>
        <message>
            <source>Scene %1</source>
            <translation>Szene %1</translation>
        </message>
        <message>
            <source>hero scene</source>
            <translation>Hauptszene</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::JobsPanel</name>
        <message>
            <source>Waits for its turn</source>
            <translation>Wartet, bis es an der Reihe ist</translation>
        </message>
        <message>
            <source> · about %1 s left</source>
            <translation> · noch etwa %1 s</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Log…</source>
            <translation>Protokoll…</translation>
        </message>
        <message>
            <source>Clear ended</source>
            <translation>Aufräumen</translation>
        </message>
        <message>
            <source>Nothing goes on in the background. Imports, drafts, generated takes and exports appear here while they are made; you can go on working meanwhile.</source>
            <translation>Im Hintergrund läuft nichts. Importe, Entwürfe, generierte Takes und Exporte erscheinen hier, während sie entstehen; die Arbeit kann weitergehen.</translation>
        </message>
        <message>
            <source>Log of “%1”</source>
            <translation>Protokoll von „%1“</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::KeysPage</name>
        <message>
            <source>Looking for keys…</source>
            <translation>Schlüssel werden gesucht…</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Wird gespeichert…</translation>
        </message>
        <message>
            <source>Saved in %1</source>
            <translation>Gespeichert in %1</translation>
        </message>
        <message>
            <source>The key was not saved: no keyring can be used here. Tick the box to save it in a file.</source>
            <translation>Der Schlüssel wurde nicht gespeichert: Hier ist kein Schlüsselbund verfügbar. Das Kästchen ankreuzen, um ihn in einer Datei zu speichern.</translation>
        </message>
        <message>
            <source>Asking the service…</source>
            <translation>Der Dienst wird gefragt…</translation>
        </message>
        <message>
            <source>Works: %1</source>
            <translation>Funktioniert: %1</translation>
        </message>
        <message>
            <source>Removing…</source>
            <translation>Wird entfernt…</translation>
        </message>
        <message>
            <source>Removed from %1</source>
            <translation>Entfernt aus %1</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::LookPage</name>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Textgröße</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>100 % is the text size of your system. Distances between parts follow when the program is started again.</source>
            <translation>100 % ist die Textgröße des Systems. Die Abstände folgen beim nächsten Start des Programms.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>The language changes when the program is started again.</source>
            <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::LookSection</name>
        <message>
            <source>Corrections</source>
            <translation>Korrekturen</translation>
        </message>
        <message>
            <source>Vignette and grain</source>
            <translation>Vignette und Korn</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>Kurven</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Look</translation>
        </message>
        <message>
            <source>Strength</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <source>Take all back</source>
            <translation>Alles zurücksetzen</translation>
        </message>
        <message>
            <source>Corrections, vignette and grain as they were at first</source>
            <translation>Korrekturen, Vignette und Korn wie am Anfang</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>Alle Kanäle</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Channel of the curve</source>
            <translation>Kanal der Kurve</translation>
        </message>
        <message>
            <source>Straighten</source>
            <translation>Begradigen</translation>
        </message>
        <message>
            <source>The film's look</source>
            <translation>Look des Films</translation>
        </message>
        <message>
            <source>Exposure</source>
            <translation>Belichtung</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Kontrast</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Lichter</translation>
        </message>
        <message>
            <source>Shadows</source>
            <translation>Schatten</translation>
        </message>
        <message>
            <source>Saturation</source>
            <translation>Sättigung</translation>
        </message>
        <message>
            <source>Vibrance</source>
            <translation>Dynamik</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Farbton</translation>
        </message>
        <message>
            <source>Vignette</source>
            <translation>Vignette</translation>
        </message>
        <message>
            <source>Softness</source>
            <translation>Weichheit</translation>
        </message>
        <message>
            <source>Roundness</source>
            <translation>Rundung</translation>
        </message>
        <message>
            <source>Grain</source>
            <translation>Korn</translation>
        </message>
        <message>
            <source>Grain size</source>
            <translation>Korngröße</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::MainWindow</name>
        <message>
            <source>no film is open</source>
            <translation>es ist kein Film geöffnet</translation>
        </message>
        <message>
            <source>Open a film</source>
            <translation>Film öffnen</translation>
        </message>
        <message>
            <source>The film is ready</source>
            <translation>Der Film ist fertig</translation>
        </message>
        <message>
            <source>Generating has ended</source>
            <translation>Das Generieren ist beendet</translation>
        </message>
        <message numerus="yes">
            <source>%n take(s) landed.</source>
            <translation>
                <numerusform>%n Take ist da.</numerusform>
                <numerusform>%n Takes sind da.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 % · </source>
            <translation>%1 % · </translation>
        </message>
        <message>
            <source>What is being generated goes on at the service and is collected when the film is opened again.</source>
            <translation>Was gerade generiert wird, läuft beim Dienst weiter und wird abgeholt, sobald der Film wieder geöffnet ist.</translation>
        </message>
        <message>
            <source>Scene %1: %2</source>
            <translation>Szene %1: %2</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::MoneyPage</name>
        <message>
            <source>Usual video model</source>
            <translation>Übliches Videomodell</translation>
        </message>
        <message>
            <source>Chosen at first whenever scenes are generated; nothing is spent without a price that you approve.</source>
            <translation>Beim Generieren zuerst ausgewählt; nichts wird ausgegeben, ohne dass der Preis freigegeben ist.</translation>
        </message>
        <message>
            <source>Fallback models</source>
            <translation>Ersatzmodelle</translation>
        </message>
        <message>
            <source>Fallback models in their order</source>
            <translation>Ersatzmodelle in ihrer Reihenfolge</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Früher</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Take out of the list</source>
            <translation>Aus der Liste nehmen</translation>
        </message>
        <message>
            <source>Add a fallback model</source>
            <translation>Ersatzmodell hinzufügen</translation>
        </message>
        <message>
            <source>Proposed in this order where a scene does not fit a budget or the chosen model gives no result. You are asked before any is used.</source>
            <translation>Werden in dieser Reihenfolge vorgeschlagen, wenn eine Szene nicht ins Budget passt oder das gewählte Modell kein Ergebnis liefert. Vor jeder Verwendung wird gefragt.</translation>
        </message>
        <message>
            <source>This month, all films</source>
            <translation>Dieser Monat, alle Filme</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Wird gerechnet…</translation>
        </message>
        <message>
            <source>Share of the month's budget</source>
            <translation>Anteil am Monatsbudget</translation>
        </message>
        <message>
            <source>Limit every month to</source>
            <translation>Jeden Monat begrenzen auf</translation>
        </message>
        <message>
            <source>Limit of every month, in dollars</source>
            <translation>Grenze für jeden Monat, in Dollar</translation>
        </message>
        <message>
            <source>More for this month, in dollars</source>
            <translation>Mehr für diesen Monat, in Dollar</translation>
        </message>
        <message>
            <source>Approve for this month</source>
            <translation>Für diesen Monat freigeben</translation>
        </message>
        <message>
            <source>More than the limit, once</source>
            <translation>Einmalig mehr als die Grenze</translation>
        </message>
        <message>
            <source>Nothing is generated beyond the limit until you approve more.</source>
            <translation>Über die Grenze hinaus wird nichts generiert, bis mehr freigegeben ist.</translation>
        </message>
        <message>
            <source>None yet. Add a model…</source>
            <translation>Noch keine. Modell hinzufügen…</translation>
        </message>
        <message>
            <source>Add a model…</source>
            <translation>Modell hinzufügen…</translation>
        </message>
        <message>
            <source>What was spent is not known.</source>
            <translation>Die Ausgaben sind nicht bekannt.</translation>
        </message>
        <message>
            <source>%1 spent, %2 reserved, of %3</source>
            <translation>%1 ausgegeben, %2 reserviert, von %3</translation>
        </message>
        <message>
            <source>%1 spent, %2 reserved; no limit</source>
            <translation>%1 ausgegeben, %2 reserviert; keine Grenze</translation>
        </message>
        <message>
            <source>The budget is used up.</source>
            <translation>Das Budget ist aufgebraucht.</translation>
        </message>
        <message>
            <source>More than %1 % of the budget are used.</source>
            <translation>Mehr als %1 % des Budgets sind verbraucht.</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::NotesPanel</name>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>No notes yet. Stop at a frame, press C and write what should change; mark a part of the picture if you like.</source>
            <translation>Noch keine Notizen. Bei einem Bild anhalten, C drücken und schreiben, was sich ändern soll; auf Wunsch einen Teil des Bildes markieren.</translation>
        </message>
        <message>
            <source>Show resolved ones too</source>
            <translation>Auch erledigte zeigen</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>What should change here?</source>
            <translation>Was soll sich hier ändern?</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>Neue Notiz</translation>
        </message>
        <message>
            <source>Mark in the picture</source>
            <translation>Im Bild markieren</translation>
        </message>
        <message>
            <source>Add note</source>
            <translation>Notiz hinzufügen</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Strg+Eingabe</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Erledigen</translation>
        </message>
        <message>
            <source>New note at %1</source>
            <translation>Neue Notiz bei %1</translation>
        </message>
        <message>
            <source>New note on %1 – %2</source>
            <translation>Neue Notiz zu %1 – %2</translation>
        </message>
        <message>
            <source>, on a part of the picture</source>
            <translation>, zu einem Teil des Bildes</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::NumberField</name>
        <message>
            <source>Drag sideways to change it, with Shift in small steps; click to type</source>
            <translation>Seitwärts ziehen ändert den Wert, mit Umschalt in kleinen Schritten; Klicken zum Eintippen</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::Player</name>
        <message>
            <source>there is no film yet; plan one first</source>
            <translation>es gibt noch keinen Film; erst einen planen</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::ProjectSession</name>
        <message>
            <source>Reading the project</source>
            <translation>Projekt wird gelesen</translation>
        </message>
        <message>
            <source>Listening to the song</source>
            <translation>Song wird angehört</translation>
        </message>
        <message>
            <source>Drawing the scenes</source>
            <translation>Szenen werden gezeichnet</translation>
        </message>
        <message>
            <source>The change was not made</source>
            <translation>Die Änderung wurde nicht ausgeführt</translation>
        </message>
        <message>
            <source>Nothing was undone</source>
            <translation>Nichts wurde rückgängig gemacht</translation>
        </message>
        <message>
            <source>Nothing was redone</source>
            <translation>Nichts wurde wiederhergestellt</translation>
        </message>
        <message>
            <source>The history was not followed</source>
            <translation>Dem Verlauf wurde nicht gefolgt</translation>
        </message>
        <message>
            <source>The brief was not kept</source>
            <translation>Das Briefing wurde nicht gespeichert</translation>
        </message>
        <message>
            <source>Drawing the drafts</source>
            <translation>Entwürfe werden gezeichnet</translation>
        </message>
        <message>
            <source>Making proxies</source>
            <translation>Proxys werden erzeugt</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>%1 exportieren</translation>
        </message>
        <message>
            <source>%1 was not exported</source>
            <translation>%1 wurde nicht exportiert</translation>
        </message>
        <message>
            <source>Write %1</source>
            <translation>%1 schreiben</translation>
        </message>
        <message>
            <source>%1 was not written</source>
            <translation>%1 wurde nicht geschrieben</translation>
        </message>
        <message>
            <source>Planning the film</source>
            <translation>Film wird geplant</translation>
        </message>
        <message>
            <source>The film was not planned</source>
            <translation>Der Film wurde nicht geplant</translation>
        </message>
        <message>
            <source>Pasted %1</source>
            <translation>Eingefügt %1</translation>
        </message>
        <message>
            <source>The picture was not imported</source>
            <translation>Das Bild wurde nicht importiert</translation>
        </message>
        <message>
            <source>It could not be written to %1.</source>
            <translation>Es ließ sich nicht nach %1 schreiben.</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>%1 importieren</translation>
        </message>
        <message>
            <source>%1 was not imported</source>
            <translation>%1 wurde nicht importiert</translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>%1 hinzufügen</translation>
        </message>
        <message>
            <source>Let scene %1 be heard</source>
            <translation>Ton von Szene %1 hörbar machen</translation>
        </message>
        <message>
            <source>Use the LUT %1</source>
            <translation>LUT %1 verwenden</translation>
        </message>
        <message>
            <source>Swap the song</source>
            <translation>Song tauschen</translation>
        </message>
        <message>
            <source>The song was not swapped</source>
            <translation>Der Song wurde nicht getauscht</translation>
        </message>
        <message>
            <source>Import captions</source>
            <translation>Untertitel importieren</translation>
        </message>
        <message>
            <source>The captions were not imported</source>
            <translation>Die Untertitel wurden nicht importiert</translation>
        </message>
        <message numerus="yes">
            <source>Generate %n scene(s)</source>
            <translation>
                <numerusform>%n Szene generieren</numerusform>
                <numerusform>%n Szenen generieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Collect what was generated</source>
            <translation>Generiertes abholen</translation>
        </message>
        <message>
            <source>The run was not cancelled</source>
            <translation>Der Lauf wurde nicht abgebrochen</translation>
        </message>
        <message>
            <source>The run was not given up</source>
            <translation>Der Lauf wurde nicht aufgegeben</translation>
        </message>
        <message>
            <source>The budget was not set</source>
            <translation>Das Budget wurde nicht gesetzt</translation>
        </message>
        <message>
            <source>Nothing was approved</source>
            <translation>Nichts wurde freigegeben</translation>
        </message>
        <message>
            <source>Checking the files</source>
            <translation>Dateien werden geprüft</translation>
        </message>
        <message>
            <source>The files were not checked</source>
            <translation>Die Dateien wurden nicht geprüft</translation>
        </message>
        <message>
            <source>Looking for missing files</source>
            <translation>Fehlende Dateien werden gesucht</translation>
        </message>
        <message>
            <source>The search was not finished</source>
            <translation>Die Suche wurde nicht beendet</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>Abgebrochen</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::RelinkDialog</name>
        <message>
            <source>Search in a folder…</source>
            <translation>In einem Ordner suchen …</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Datei wählen …</translation>
        </message>
        <message>
            <source>Read all files</source>
            <translation>Alle Dateien lesen</translation>
        </message>
        <message>
            <source>Missing files</source>
            <translation>Fehlende Dateien</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>What is known of it</source>
            <translation>Was von ihr bekannt ist</translation>
        </message>
        <message>
            <source>Its neighbours in its folder are looked at as well</source>
            <translation>Auch ihre Nachbarn im selben Ordner werden angesehen</translation>
        </message>
        <message>
            <source>Finds damage that the size of a file does not tell</source>
            <translation>Findet Schäden, die die Größe einer Datei nicht verrät</translation>
        </message>
        <message>
            <source>Files are known by their content: they are found under any name. What is found is copied into the film's folder.</source>
            <translation>Dateien werden an ihrem Inhalt erkannt und unter jedem Namen gefunden. Was gefunden wird, wird in den Ordner des Films kopiert.</translation>
        </message>
        <message>
            <source>Reading all files of the film…</source>
            <translation>Alle Dateien des Films werden gelesen …</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Fehlt</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Beschädigt</translation>
        </message>
        <message>
            <source>Another file of this name: %1</source>
            <translation>Eine andere Datei dieses Namens: %1</translation>
        </message>
        <message>
            <source>%1
It has another content. Import it and choose it in the scenes that show the old one.</source>
            <translation>%1
Sie hat einen anderen Inhalt. Importieren Sie sie, und wählen Sie sie in den Szenen, die die alte zeigen.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) of this film are not where they were.</source>
            <translation>
                <numerusform>%n Datei dieses Films ist nicht mehr dort, wo sie war.</numerusform>
                <numerusform>%n Dateien dieses Films sind nicht mehr dort, wo sie waren.</numerusform>
            </translation>
        </message>
        <message>
            <source>No file is missing.</source>
            <translation>Es fehlt keine Datei.</translation>
        </message>
        <message>
            <source>Found %1 of %2.</source>
            <translation>%1 von %2 gefunden.</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Es wird gesucht …</translation>
        </message>
        <message>
            <source>Folder in which the files may lie</source>
            <translation>Ordner, in dem die Dateien liegen könnten</translation>
        </message>
        <message>
            <source>One of the missing files</source>
            <translation>Eine der fehlenden Dateien</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::SceneCard</name>
        <message numerus="yes">
            <source>%n beat(s)</source>
            <translation>
                <numerusform>%n Beat</numerusform>
                <numerusform>%n Beats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::SceneModel</name>
        <message>
            <source>free</source>
            <translation>kostenlos</translation>
        </message>
        <message>
            <source>content</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>timing</source>
            <translation>Timing</translation>
        </message>
        <message>
            <source>Scene %1, %2, starts %3, lasts %4, %5</source>
            <translation>Szene %1, %2, beginnt %3, dauert %4, %5</translation>
        </message>
        <message numerus="yes">
            <source>, %n take(s)</source>
            <translation>
                <numerusform>, %n Take</numerusform>
                <numerusform>, %n Takes</numerusform>
            </translation>
        </message>
        <message>
            <source>, locked: %1</source>
            <translation>, gesperrt: %1</translation>
        </message>
        <message>
            <source>Making it now would cost about %1.</source>
            <translation>Jetzt erzeugt, würde sie etwa %1 kosten.</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>What is seen</source>
            <translation>Was zu sehen ist</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Beats</source>
            <translation>Beats</translation>
        </message>
        <message>
            <source>Shot</source>
            <translation>Einstellung</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Takes</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Locks</source>
            <translation>Sperren</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::Screen</name>
        <message>
            <source>Picture of the film</source>
            <translation>Bild des Films</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::ScrubBar</name>
        <message>
            <source>Place in the film</source>
            <translation>Stelle im Film</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::SeenSection</name>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>Seed %1</source>
            <translation>Seed %1</translation>
        </message>
        <message>
            <source>Licence: %1</source>
            <translation>Lizenz: %1</translation>
        </message>
        <message>
            <source>Prompt of the scene</source>
            <translation>Prompt der Szene</translation>
        </message>
        <message>
            <source>Takes</source>
            <translation>Takes</translation>
        </message>
        <message>
            <source>Takes of the scene</source>
            <translation>Takes der Szene</translation>
        </message>
        <message>
            <source>Show this one</source>
            <translation>Diesen zeigen</translation>
        </message>
        <message>
            <source>Take its prompt back</source>
            <translation>Seinen Prompt zurückholen</translation>
        </message>
        <message>
            <source>Take it out of the scene (its file stays)</source>
            <translation>Aus der Szene nehmen (die Datei bleibt)</translation>
        </message>
        <message>
            <source>Generate…</source>
            <translation>Generieren…</translation>
        </message>
        <message>
            <source>Generate another take…</source>
            <translation>Weiteren Take generieren…</translation>
        </message>
        <message>
            <source>Make it anew…</source>
            <translation>Neu erzeugen…</translation>
        </message>
        <message>
            <source>  free: it was made before</source>
            <translation>  kostenlos: schon erzeugt</translation>
        </message>
        <message>
            <source>Its content is locked</source>
            <translation>Der Inhalt ist gesperrt</translation>
        </message>
        <message>
            <source>The price is shown before anything is sent (G)</source>
            <translation>Der Preis wird gezeigt, bevor etwas gesendet wird (G)</translation>
        </message>
        <message>
            <source>Draft · free</source>
            <translation>Entwurf · kostenlos</translation>
        </message>
        <message>
            <source>Drawn here, from the words of the scene</source>
            <translation>Hier gezeichnet, aus den Worten der Szene</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::ServiceRow</name>
        <message>
            <source>Test</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Test the key of %1</source>
            <translation>Den Schlüssel von %1 prüfen</translation>
        </message>
        <message>
            <source>Remove the key of %1</source>
            <translation>Den Schlüssel von %1 entfernen</translation>
        </message>
        <message>
            <source>Asks the service who the key belongs to. Costs nothing.</source>
            <translation>Fragt den Dienst, wem der Schlüssel gehört. Kostet nichts.</translation>
        </message>
        <message>
            <source>Paste the key here</source>
            <translation>Schlüssel hier einfügen</translation>
        </message>
        <message>
            <source>Key of %1</source>
            <translation>Schlüssel von %1</translation>
        </message>
        <message>
            <source>Save key</source>
            <translation>Schlüssel speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Save it in a file instead of the keyring</source>
            <translation>In einer Datei statt im Schlüsselbund speichern</translation>
        </message>
        <message>
            <source>The file is not encrypted. Only your user account may read it (mode 0600).</source>
            <translation>Die Datei ist nicht verschlüsselt. Nur das eigene Benutzerkonto darf sie lesen (Modus 0600).</translation>
        </message>
        <message>
            <source>Key found in %1</source>
            <translation>Schlüssel gefunden in %1</translation>
        </message>
        <message>
            <source>Needs no key</source>
            <translation>Braucht keinen Schlüssel</translation>
        </message>
        <message>
            <source>No key; works without one</source>
            <translation>Kein Schlüssel; geht auch ohne</translation>
        </message>
        <message>
            <source>No key yet</source>
            <translation>Noch kein Schlüssel</translation>
        </message>
        <message>
            <source>Replace key…</source>
            <translation>Schlüssel ersetzen…</translation>
        </message>
        <message>
            <source>Add key…</source>
            <translation>Schlüssel hinzufügen…</translation>
        </message>
        <message>
            <source>%1 for %2</source>
            <translation>%1 für %2</translation>
        </message>
        <message>
            <source>The key comes from the environment variable %1. Unset it there first.</source>
            <translation>Der Schlüssel kommt aus der Umgebungsvariable %1. Sie muss erst dort gelöscht werden.</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Pages of the settings</source>
            <translation>Seiten der Einstellungen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Changes apply at once.</source>
            <translation>Änderungen gelten sofort.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Services make pictures, clips and texts for you and charge your account there. Keys are kept in the keyring of your system and never shown again.</source>
            <translation>Dienste erzeugen Bilder, Clips und Texte und belasten das Konto, das dort besteht. Schlüssel liegen im Schlüsselbund des Systems und werden nie wieder angezeigt.</translation>
        </message>
        <message>
            <source>Models and money</source>
            <translation>Modelle und Geld</translation>
        </message>
        <message>
            <source>What is chosen unless you say something else, and what a month may cost.</source>
            <translation>Was ohne andere Angabe gewählt wird und was ein Monat kosten darf.</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <source>Colours, the size of text and the language.</source>
            <translation>Farben, Textgröße und Sprache.</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Choose the keys of an editor that you know, and change any of them.</source>
            <translation>Die Tasten eines bekannten Schnittprogramms wählen und beliebig ändern.</translation>
        </message>
        <message>
            <source>Folders and privacy</source>
            <translation>Ordner und Datenschutz</translation>
        </message>
        <message>
            <source>Where your work lies, and what leaves this machine.</source>
            <translation>Wo die Arbeit liegt und was diesen Rechner verlässt.</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::ShortcutsPage</name>
        <message>
            <source>No key</source>
            <translation>Keine Taste</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <source>Use it here instead</source>
            <translation>Stattdessen hier verwenden</translation>
        </message>
        <message>
            <source>Find an action or a key</source>
            <translation>Aktion oder Taste suchen</translation>
        </message>
        <message>
            <source>&amp;Keys of</source>
            <translation>&amp;Tasten von</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Aktion</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Aktionen und ihre Tasten</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Neue Taste</translation>
        </message>
        <message>
            <source>Press the keys that the action should have</source>
            <translation>Die Tasten drücken, die die Aktion haben soll</translation>
        </message>
        <message>
            <source>The key of the preset again</source>
            <translation>Wieder die Taste der Vorgabe</translation>
        </message>
        <message>
            <source>All keys of the preset again</source>
            <translation>Wieder alle Tasten der Vorgabe</translation>
        </message>
        <message>
            <source>also: %1</source>
            <translation>auch: %1</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>Choose an action</source>
            <translation>Eine Aktion wählen</translation>
        </message>
        <message>
            <source>%1 belongs to “%2” too: neither works.</source>
            <translation>%1 gehört auch zu „%2“: Keine von beiden wirkt.</translation>
        </message>
        <message>
            <source>”, “</source>
            <translation>“, „</translation>
        </message>
        <message>
            <source>%1 belongs to “%2” already.</source>
            <translation>%1 gehört schon zu „%2“.</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::ShotSection</name>
        <message>
            <source>low warm backlight</source>
            <translation>tiefes warmes Gegenlicht</translation>
        </message>
        <message>
            <source>Shot</source>
            <translation>Einstellung</translation>
        </message>
        <message>
            <source>Camera</source>
            <translation>Kamera</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Licht</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::SoundSection</name>
        <message>
            <source>Let the clip be heard</source>
            <translation>Ton des Clips hörbar machen</translation>
        </message>
        <message>
            <source>Puts the sound of the clip under its picture</source>
            <translation>Legt den Ton des Clips unter sein Bild</translation>
        </message>
        <message>
            <source>No voice or effect is heard here. Drop a sound on the sound tracks of the timeline, or use the menu of a sound in the asset bin.</source>
            <translation>Hier ist weder Stimme noch Effekt zu hören. Einen Ton auf die Tonspuren der Timeline ziehen oder das Menü eines Tons in den Medien benutzen.</translation>
        </message>
        <message>
            <source>Which sound</source>
            <translation>Welcher Ton</translation>
        </message>
        <message>
            <source> dB</source>
            <translation> dB</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Muted</source>
            <translation>Stumm</translation>
        </message>
        <message>
            <source>The music is muted</source>
            <translation>Die Musik ist stummgeschaltet</translation>
        </message>
        <message>
            <source>Loudness of the music</source>
            <translation>Lautstärke der Musik</translation>
        </message>
        <message>
            <source>Yields to voices by</source>
            <translation>Weicht Stimmen um</translation>
        </message>
        <message>
            <source>Fades in, fades out</source>
            <translation>Ein- und Ausblenden</translation>
        </message>
        <message>
            <source>The music fades in for</source>
            <translation>Die Musik blendet ein über</translation>
        </message>
        <message>
            <source>The music fades out for</source>
            <translation>Die Musik blendet aus über</translation>
        </message>
        <message>
            <source>Remove sound</source>
            <translation>Ton entfernen</translation>
        </message>
        <message>
            <source>The sound is muted</source>
            <translation>Der Ton ist stummgeschaltet</translation>
        </message>
        <message>
            <source>Loudness</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>Begins at, lasts</source>
            <translation>Beginn und Dauer</translation>
        </message>
        <message>
            <source>Begins in the file at</source>
            <translation>Beginnt in der Datei bei</translation>
        </message>
        <message>
            <source>Begins at</source>
            <translation>Beginnt bei</translation>
        </message>
        <message>
            <source>Lasts</source>
            <translation>Dauert</translation>
        </message>
        <message>
            <source>Fades in for</source>
            <translation>Blendet ein über</translation>
        </message>
        <message>
            <source>Fades out for</source>
            <translation>Blendet aus über</translation>
        </message>
        <message>
            <source>From the film's beginning</source>
            <translation>Vom Anfang des Films</translation>
        </message>
        <message>
            <source>From its scene's beginning; it moves with it</source>
            <translation>Vom Anfang seiner Szene; er wandert mit ihr</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::StartPage</name>
        <message>
            <source>From a prompt and a song to a film that is cut on the beat. Planning and drafts are free; nothing is paid before you have seen the whole film and its price.</source>
            <translation>Von Prompt und Song zum Film, geschnitten auf den Beat. Planung und Entwürfe sind kostenlos; bezahlt wird erst, wenn der ganze Film und sein Preis zu sehen waren.</translation>
        </message>
        <message>
            <source>Recent films</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Open a film…</source>
            <translation>Film öffnen…</translation>
        </message>
        <message>
            <source>Go on with it</source>
            <translation>Damit weitermachen</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Nicht jetzt</translation>
        </message>
        <message>
            <source>Go on with a film</source>
            <translation>Mit einem Film weitermachen</translation>
        </message>
        <message>
            <source>You can also drop a song, pictures or a film's folder here.</source>
            <translation>Auch ein Song, Bilder oder der Ordner eines Films lassen sich hier ablegen.</translation>
        </message>
        <message>
            <source>Films that you made appear here.</source>
            <translation>Hier erscheinen die eigenen Filme.</translation>
        </message>
        <message>
            <source>The program ended unexpectedly while %1 was open. Every change up to then is kept, and what was being generated is collected when the film is opened.</source>
            <translation>Das Programm wurde unerwartet beendet, während %1 offen war. Alle Änderungen bis dahin sind erhalten, und was gerade generiert wurde, wird beim Öffnen des Films abgeholt.</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::Swatches</name>
        <message>
            <source>Main colour %1</source>
            <translation>Hauptfarbe %1</translation>
        </message>
        <message>
            <source>Colour %1: %2</source>
            <translation>Farbe %1: %2</translation>
        </message>
        <message>
            <source>%1, the main colour</source>
            <translation>%1, die Hauptfarbe</translation>
        </message>
        <message>
            <source>Add a colour</source>
            <translation>Farbe hinzufügen</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern…</translation>
        </message>
        <message>
            <source>Make it the main colour</source>
            <translation>Zur Hauptfarbe machen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Main colour of the brand</source>
            <translation>Hauptfarbe der Marke</translation>
        </message>
        <message>
            <source>Colour of the brand</source>
            <translation>Farbe der Marke</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::TextSection</name>
        <message>
            <source>Which title</source>
            <translation>Welcher Titel</translation>
        </message>
        <message>
            <source>Text of the title</source>
            <translation>Text des Titels</translation>
        </message>
        <message>
            <source>The second line is the small one</source>
            <translation>Die zweite Zeile ist die kleine</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Schrift</translation>
        </message>
        <message>
            <source>The style's</source>
            <translation>Wie im Stil</translation>
        </message>
        <message>
            <source>Take the font that the style comes with</source>
            <translation>Die Schrift des Stils nehmen</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Buchstaben</translation>
        </message>
        <message>
            <source>Accent</source>
            <translation>Akzent</translation>
        </message>
        <message>
            <source>As the style has it</source>
            <translation>Wie im Stil</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Begins at</source>
            <translation>Beginnt bei</translation>
        </message>
        <message>
            <source>Stays for</source>
            <translation>Bleibt für</translation>
        </message>
        <message>
            <source>Remove title</source>
            <translation>Titel entfernen</translation>
        </message>
        <message>
            <source>Style</source>
            <translation>Stil</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>Begins at, stays for</source>
            <translation>Beginn und Dauer</translation>
        </message>
        <message>
            <source>Comes and goes</source>
            <translation>Kommt und geht</translation>
        </message>
        <message>
            <source>How it comes</source>
            <translation>Wie er kommt</translation>
        </message>
        <message>
            <source>How it goes</source>
            <translation>Wie er geht</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Kontur</translation>
        </message>
        <message>
            <source>Shadow</source>
            <translation>Schatten</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Kasten</translation>
        </message>
        <message>
            <source>Outline, shadow, box</source>
            <translation>Kontur, Schatten, Kasten</translation>
        </message>
        <message>
            <source>No title is seen during this scene. Press T to put one where the playhead stands.</source>
            <translation>In dieser Szene ist kein Titel zu sehen. T setzt einen an den Abspielkopf.</translation>
        </message>
        <message>
            <source>The film has no title. Press T to put one where the playhead stands.</source>
            <translation>Der Film hat keinen Titel. T setzt einen an den Abspielkopf.</translation>
        </message>
        <message>
            <source>The style's own</source>
            <translation>Wie im Stil</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::Timeline</name>
        <message>
            <source>Time of the playhead</source>
            <translation>Zeit des Abspielkopfs</translation>
        </message>
        <message>
            <source>Minutes, seconds and frames at the playhead</source>
            <translation>Minuten, Sekunden und Bilder am Abspielkopf</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::TitleBar</name>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <source>read-only</source>
            <translation>nur lesbar</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>gespeichert</translation>
        </message>
        <message>
            <source>saved %1 s ago</source>
            <translation>vor %1 s gespeichert</translation>
        </message>
        <message>
            <source>saved %1 min ago</source>
            <translation>vor %1 min gespeichert</translation>
        </message>
        <message>
            <source>saved %1 h ago</source>
            <translation>vor %1 h gespeichert</translation>
        </message>
        <message>
            <source>Every change is on the disk as soon as it is made</source>
            <translation>Jede Änderung ist sofort auf der Platte</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>This film: %1 spent, %2 reserved.
This month, all films: %3.</source>
            <translation>Dieser Film: %1 ausgegeben, %2 reserviert.
Dieser Monat, alle Filme: %3.</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>noch nicht bekannt</translation>
        </message>
        <message>
            <source>Money: %1</source>
            <translation>Geld: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n misslungen</numerusform>
                <numerusform>%n misslungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n job(s)</source>
            <translation>
                <numerusform>%n Auftrag</numerusform>
                <numerusform>%n Aufträge</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::TransitionSection</name>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Into this scene</source>
            <translation>In diese Szene</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Curve</source>
            <translation>Kurve</translation>
        </message>
        <message>
            <source>Follows the picture</source>
            <translation>Folgt dem Bild</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keiner</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::Transport</name>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Auto</source>
            <translation>Auto</translation>
        </message>
        <message>
            <source>How finely the picture is drawn while you work; exports are always drawn in full</source>
            <translation>Wie fein das Bild beim Arbeiten gezeichnet wird; Exporte sind immer voll aufgelöst</translation>
        </message>
        <message>
            <source>Preview quality</source>
            <translation>Vorschauqualität</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Lautstärke</translation>
        </message>
        <message>
            <source>Volume of the player; the film's own loudness stays as it is</source>
            <translation>Lautstärke des Players; die des Films bleibt, wie sie ist</translation>
        </message>
        <message>
            <source>No loudspeaker was found: the film plays without sound</source>
            <translation>Kein Lautsprecher gefunden: Der Film läuft ohne Ton</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::ValueSlider</name>
        <message>
            <source>Double-click for the usual value</source>
            <translation>Doppelklick für den üblichen Wert</translation>
        </message>
    </context>
    <context>
        <name>reelwright::ui::Words</name>
        <message>
            <source>Playhead</source>
            <translation>Abspielkopf</translation>
        </message>
        <message>
            <source>%1   %2   %3 s</source>
            <translation>%1   %2   %3 s</translation>
        </message>
        <message>
            <source>Beat %1   %2 ms</source>
            <translation>Beat %1   %2 ms</translation>
        </message>
        <message>
            <source>A bar begins here</source>
            <translation>Hier beginnt ein Takt</translation>
        </message>
        <message>
            <source>Beats to the bar</source>
            <translation>Beats pro Takt</translation>
        </message>
        <message>
            <source>Add a beat here</source>
            <translation>Hier einen Beat hinzufügen</translation>
        </message>
        <message>
            <source>Remove this beat</source>
            <translation>Diesen Beat entfernen</translation>
        </message>
        <message>
            <source>Half as many beats</source>
            <translation>Halb so viele Beats</translation>
        </message>
        <message>
            <source>Twice as many beats</source>
            <translation>Doppelt so viele Beats</translation>
        </message>
        <message>
            <source>Tap along with T while it plays</source>
            <translation>Bei der Wiedergabe mit T mittippen</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>No film yet</source>
            <translation>Noch kein Film</translation>
        </message>
        <message>
            <source>Say in the brief what it shall be and choose a song: its scenes will lie here, on the beats.</source>
            <translation>Im Briefing schreiben, was es werden soll, und einen Song wählen: Hier liegen dann die Szenen auf den Beats.</translation>
        </message>
        <message>
            <source>A scene cannot be shorter than %1 frames.</source>
            <translation>Eine Szene kann nicht kürzer als %1 Bilder sein.</translation>
        </message>
        <message>
            <source>The first scene has no scene before it that could take its time.</source>
            <translation>Vor der ersten Szene gibt es keine, die ihre Zeit übernehmen könnte.</translation>
        </message>
        <message>
            <source>Select one scene or one cut.</source>
            <translation>Eine Szene oder einen Schnitt auswählen.</translation>
        </message>
        <message>
            <source>Select a cut to move it by frames.</source>
            <translation>Einen Schnitt auswählen, um ihn bildweise zu verschieben.</translation>
        </message>
        <message>
            <source>The cut is locked to its beat.</source>
            <translation>Der Schnitt ist an seinen Beat gebunden.</translation>
        </message>
        <message>
            <source>%1, %2 s: drag its ends</source>
            <translation>%1, %2 s: an den Enden ziehen</translation>
        </message>
        <message>
            <source>Cut at %1: drag to move it</source>
            <translation>Schnitt bei %1: zum Verschieben ziehen</translation>
        </message>
        <message>
            <source>This cut is locked to its beat.</source>
            <translation>Dieser Schnitt ist an seinen Beat gebunden.</translation>
        </message>
        <message>
            <source>Lock the content: nobody but you replaces the take</source>
            <translation>Inhalt sperren: Niemand sonst ersetzt den Take</translation>
        </message>
        <message>
            <source>Lock the timing: the scene stays on its beats</source>
            <translation>Timing sperren: Die Szene bleibt auf ihren Beats</translation>
        </message>
        <message>
            <source>Level, %1: drag it up or down</source>
            <translation>Pegel, %1: nach oben oder unten ziehen</translation>
        </message>
        <message>
            <source>Drag to let the sound come in slowly</source>
            <translation>Ziehen, um den Ton langsam einzublenden</translation>
        </message>
        <message>
            <source>Drag to let the sound go slowly</source>
            <translation>Ziehen, um den Ton langsam auszublenden</translation>
        </message>
        <message>
            <source>Titles</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>1 title</source>
            <translation>1 Titel</translation>
        </message>
        <message>
            <source>%1 titles</source>
            <translation>%1 Titel</translation>
        </message>
        <message>
            <source>Lyrics</source>
            <translation>Liedtext</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>Scenes</source>
            <translation>Szenen</translation>
        </message>
        <message>
            <source>1 scene</source>
            <translation>1 Szene</translation>
        </message>
        <message>
            <source>%1 scenes</source>
            <translation>%1 Szenen</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Musik</translation>
        </message>
        <message>
            <source>No song</source>
            <translation>Kein Song</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Stimme</translation>
        </message>
        <message>
            <source>Clip sound</source>
            <translation>Clip-Ton</translation>
        </message>
        <message>
            <source>Effects</source>
            <translation>Effekte</translation>
        </message>
        <message>
            <source>1 sound</source>
            <translation>1 Ton</translation>
        </message>
        <message>
            <source>%1 sounds</source>
            <translation>%1 Töne</translation>
        </message>
        <message>
            <source>Only a clip can slip under its scene.</source>
            <translation>Nur ein Clip lässt sich unter seiner Szene verschieben.</translation>
        </message>
        <message>
            <source>M</source>
            <comment>mute, one letter</comment>
            <translation>M</translation>
        </message>
        <message>
            <source>S</source>
            <comment>solo, one letter</comment>
            <translation>S</translation>
        </message>
        <message>
            <source>Mute: the film is without it, exports as well</source>
            <translation>Stumm: Der Film ist ohne diese Spur, auch im Export</translation>
        </message>
        <message>
            <source>Solo: hear it alone while you work</source>
            <translation>Solo: beim Arbeiten allein hören</translation>
        </message>
        <message>
            <source>Mute %1</source>
            <translation>%1 stumm schalten</translation>
        </message>
        <message>
            <source>Hear %1 alone</source>
            <translation>%1 allein hören</translation>
        </message>
        <message>
            <source>%1 bpm, %2/4</source>
            <translation>%1 bpm, %2/4</translation>
        </message>
        <message>
            <source>No beats</source>
            <translation>Keine Beats</translation>
        </message>
        <message>
            <source>Beats %1 %</source>
            <translation>Beats %1 %</translation>
        </message>
        <message>
            <source>Unsure, %1 %</source>
            <translation>Unsicher, %1 %</translation>
        </message>
        <message>
            <source>Fade in %1 s</source>
            <translation>Einblenden %1 s</translation>
        </message>
        <message>
            <source>Fade out %1 s</source>
            <translation>Ausblenden %1 s</translation>
        </message>
        <message>
            <source>Level %1</source>
            <translation>Pegel %1</translation>
        </message>
        <message>
            <source>silent</source>
            <translation>stumm</translation>
        </message>
        <message>
            <source>%1 dB</source>
            <translation>%1 dB</translation>
        </message>
        <message>
            <source>Overview of the film</source>
            <translation>Übersicht des Films</translation>
        </message>
        <message>
            <source>Left and right scroll, plus and minus zoom.</source>
            <translation>Links und rechts rollt, Plus und Minus zoomt.</translation>
        </message>
        <message>
            <source>The whole film. Drag the window to scroll, its ends to zoom; double-click shows everything.</source>
            <translation>Der ganze Film. Das Fenster ziehen rollt, seine Enden ziehen zoomt; Doppelklick zeigt alles.</translation>
        </message>
        <message>
            <source>Scene %1 is locked to its beats</source>
            <translation>Szene %1 ist an ihre Beats gebunden</translation>
        </message>
        <message>
            <source>%1 scenes to place %2</source>
            <translation>%1 Szenen an Platz %2</translation>
        </message>
        <message>
            <source>Scene %1</source>
            <translation>Szene %1</translation>
        </message>
        <message>
            <source>Scene %1 to place %2, %3 s</source>
            <translation>Szene %1 an Platz %2, %3 s</translation>
        </message>
        <message>
            <source>Reading the song ...</source>
            <translation>Song wird gelesen ...</translation>
        </message>
        <message>
            <source>%1%2 f</source>
            <translation>%1%2 B</translation>
        </message>
        <message>
            <source>%1%2 s %3 f</source>
            <translation>%1%2 s %3 B</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>starts %1, %2 seconds</source>
            <translation>beginnt %1, %2 Sekunden</translation>
        </message>
        <message>
            <source>take %1 of %2</source>
            <translation>Take %1 von %2</translation>
        </message>
        <message>
            <source>locked</source>
            <translation>gesperrt</translation>
        </message>
        <message>
            <source>content locked</source>
            <translation>Inhalt gesperrt</translation>
        </message>
        <message>
            <source>timing locked</source>
            <translation>Timing gesperrt</translation>
        </message>
        <message>
            <source>%1 %2, %3, starts %4, %5 seconds</source>
            <translation>%1 %2, %3, beginnt %4, %5 Sekunden</translation>
        </message>
        <message>
            <source>Time ruler</source>
            <translation>Zeitlineal</translation>
        </message>
        <message>
            <source>Left and right move the playhead by a frame.</source>
            <translation>Links und rechts bewegt den Abspielkopf um ein Bild.</translation>
        </message>
        <message>
            <source>%1   %2   (%3 s | %4 s)</source>
            <translation>%1   %2   (%3 s | %4 s)</translation>
        </message>
        <message>
            <source>Slip %1   clip from %2</source>
            <translation>Verschoben %1   Clip ab %2</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Schnitt</translation>
        </message>
        <message>
            <source>%1 f, %2 s</source>
            <translation>%1 B, %2 s</translation>
        </message>
        <message>
            <source>beat %1, bar %2</source>
            <translation>Beat %1, Takt %2</translation>
        </message>
        <message>
            <source>beat %1</source>
            <translation>Beat %1</translation>
        </message>
        <message>
            <source>scene %1 end</source>
            <translation>Ende von Szene %1</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>marker</source>
            <translation>Marker</translation>
        </message>
        <message>
            <source>%1 end</source>
            <translation>Ende von %1</translation>
        </message>
        <message>
            <source>playhead</source>
            <translation>Abspielkopf</translation>
        </message>
        <message>
            <source>in</source>
            <translation>In-Punkt</translation>
        </message>
        <message>
            <source>out</source>
            <translation>Out-Punkt</translation>
        </message>
        <message>
            <source>title %1</source>
            <translation>Titel %1</translation>
        </message>
        <message>
            <source>title %1 end</source>
            <translation>Ende von Titel %1</translation>
        </message>
        <message>
            <source>film start</source>
            <translation>Filmanfang</translation>
        </message>
        <message>
            <source>film end</source>
            <translation>Filmende</translation>
        </message>
        <message>
            <source>Apply (Enter)</source>
            <translation>Übernehmen (Eingabe)</translation>
        </message>
        <message>
            <source>Play, and press T on every beat. Or drag beats; a double-click adds one.</source>
            <translation>Abspielen und bei jedem Beat T drücken. Oder Beats ziehen; ein Doppelklick fügt einen hinzu.</translation>
        </message>
        <message>
            <source>%1 of at least %2 taps</source>
            <translation>%1 von mindestens %2 Tipps</translation>
        </message>
        <message>
            <source>%1 taps   %2 beats a minute   steady to ±%3 ms</source>
            <translation>%1 Tipps   %2 Beats pro Minute   gleichmäßig auf ±%3 ms</translation>
        </message>
        <message>
            <source>Done (Esc)</source>
            <translation>Fertig (Esc)</translation>
        </message>
        <message>
            <source>Drop (Esc)</source>
            <translation>Verwerfen (Esc)</translation>
        </message>
        <message>
            <source>Select and drag (V)</source>
            <translation>Auswählen und ziehen (V)</translation>
        </message>
        <message>
            <source>Blade: click cuts a scene in two (B)</source>
            <translation>Klinge: Klicken teilt eine Szene (B)</translation>
        </message>
        <message>
            <source>Snap to beats, cuts and marks (N); Alt: not now</source>
            <translation>An Beats, Schnitten und Markern einrasten (N); Alt: gerade nicht</translation>
        </message>
        <message>
            <source>Correct the beats: drag them, double-click adds one, T taps along</source>
            <translation>Beats korrigieren: ziehen, Doppelklick fügt einen hinzu, T tippt mit</translation>
        </message>
        <message>
            <source>Split the scene at the playhead (S)</source>
            <translation>Szene am Abspielkopf teilen (S)</translation>
        </message>
        <message>
            <source>Take the selected cut away: both scenes become one (Del)</source>
            <translation>Den ausgewählten Schnitt entfernen: aus beiden Szenen wird eine (Entf)</translation>
        </message>
        <message>
            <source>Set a marker at the playhead (M)</source>
            <translation>Marker an den Abspielkopf setzen (M)</translation>
        </message>
        <message>
            <source>Show more of the film (-)</source>
            <translation>Mehr vom Film zeigen (-)</translation>
        </message>
        <message>
            <source>Show it larger (+)</source>
            <translation>Größer zeigen (+)</translation>
        </message>
        <message>
            <source>The whole film, or back (Shift+Z)</source>
            <translation>Der ganze Film, oder zurück (Umschalt+Z)</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Zoom; Ctrl and wheel over the timeline</source>
            <translation>Zoom; Strg und Mausrad über der Timeline</translation>
        </message>
    </context>
</TS>

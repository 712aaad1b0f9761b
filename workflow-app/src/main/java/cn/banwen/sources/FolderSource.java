package cn.banwen.sources;

import cn.banwen.circulation.Channel;
import cn.banwen.circulation.SourceArrivals.Delivery;
import cn.banwen.intake.Spool;
import cn.banwen.intake.SpooledFile;
import cn.banwen.intake.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A folder into which a scanner writes: each file is a document. */
class FolderSource implements Source {

    private final FolderSettings settings;
    private final FolderPlaces places;
    private final SettledFiles settled;
    private final Spool spool;
    private final long limit;
    private final ReasonTexts reasons;

    FolderSource(FolderSettings settings, Spool spool, long limit, ReasonTexts reasons, Clock clock) {
        this.settings = settings;
        this.places = new FolderPlaces(Objects.requireNonNull(settings.path()));
        this.settled = new SettledFiles(settings.settle(), clock);
        this.spool = spool;
        this.limit = limit;
        this.reasons = reasons;
    }

    @Override
    public String code() {
        return "folder";
    }

    @Override
    public SourceKind kind() {
        return SourceKind.FOLDER;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Duration every() {
        return settings.lookEvery();
    }

    @Override
    public void look(IntakeDesk desk) throws IOException, SourceFailure {
        places.require();
        clearLying(desk);
        for (SeenFile file : settled.among(places.files())) {
            Optional<Item> item = desk.take(this, file.key(), file.name(), () -> fetch(file));
            if (item.isPresent()) {
                clear(item.get(), file);
                desk.moved(item.get());
            }
        }
    }

    private void clearLying(IntakeDesk desk) throws IOException, SourceFailure {
        List<Item> lying = desk.lying(this);
        List<SeenFile> present = lying.isEmpty() ? List.of() : places.files();
        for (Item item : lying) {
            for (SeenFile file : present) {
                if (file.key().equals(item.key())) {
                    clear(item, file);
                }
            }
            desk.moved(item);
        }
    }

    private void clear(Item item, SeenFile file) throws IOException, SourceFailure {
        places.clear(item, file, item.isIn() ? Optional.empty() : Optional.of(reasons.forEverybody(item)));
    }

    private Parcel fetch(SeenFile file) throws IOException, Parcel.Changing {
        SpooledFile copy = copy(file);
        boolean complete = false;
        try {
            if (!SeenFile.of(file.path()).equals(Optional.of(file))) {
                throw new Parcel.Changing();
            }
            Upload upload = new Upload(file.name(), target -> Files.move(copy.path(), target));
            Parcel parcel = new Parcel(
                    new Delivery(name(), upload, List.of(), Map.of("channel", Channel.PAPER)),
                    copy.sha256(),
                    null,
                    copy);
            complete = true;
            return parcel;
        } finally {
            if (!complete) {
                copy.close();
            }
        }
    }

    private SpooledFile copy(SeenFile file) throws IOException, Parcel.Changing {
        try (InputStream in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            return spool.receive(in, limit);
        } catch (NoSuchFileException gone) {
            throw new Parcel.Changing();
        }
    }
}

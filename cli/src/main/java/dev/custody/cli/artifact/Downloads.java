package dev.custody.cli.artifact;

import java.util.function.Consumer;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Tells somebody the name of each jar that is about to be downloaded. */
final class Downloads extends AbstractTransferListener {
  private final Consumer<String> listener;

  Downloads(Consumer<String> listener) {
    this.listener = listener;
  }

  @Override
  public void transferStarted(TransferEvent event) {
    String name = event.getResource().getResourceName();
    if (name.endsWith(".jar")) {
      listener.accept(name.substring(name.lastIndexOf('/') + 1));
    }
  }
}

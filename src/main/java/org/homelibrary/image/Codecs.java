package org.homelibrary.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Supplier;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

/**
 * The codecs we use: the Java runtime's own and the WebP reader in the WAR, each picked by name.
 *
 * <p>Image I/O's registry belongs to the whole server. What an application registers there stays after its
 * undeployment, keeps its class loader alive and is met by the next deployment. So we register nothing, take from it
 * only what the runtime itself brought, and make the WebP reader by hand.
 */
final class Codecs {

    private Codecs() {}

    static ImageReader reader(ImageFormat format) throws IOException {
        ImageReaderSpi spi = format == ImageFormat.WEBP
                ? new WebPImageReaderSpi()
                : ofTheRuntime(ImageReaderSpi.class, format.formatName());
        return spi.createReaderInstance();
    }

    static ImageWriter jpegWriter() throws IOException {
        return ofTheRuntime(ImageWriterSpi.class, ImageFormat.JPEG.formatName()).createWriterInstance();
    }

    private static <S extends ImageReaderWriterSpi> S ofTheRuntime(Class<S> kind, String formatName) {
        IIORegistry registry = withoutTheApplication(IIORegistry::getDefaultInstance);
        Iterator<S> providers = registry.getServiceProviders(kind, false);
        while (providers.hasNext()) {
            S spi = providers.next();
            if (spi.getClass().getModule() == ImageReader.class.getModule()
                    && Arrays.asList(spi.getFormatNames()).contains(formatName)) {
                return spi;
            }
        }
        throw new IllegalStateException("This Java runtime has no codec for " + formatName);
    }

    /** The first use of the registry takes in all plugins that the context class loader sees: ours must not be among them. */
    private static <T> T withoutTheApplication(Supplier<T> action) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

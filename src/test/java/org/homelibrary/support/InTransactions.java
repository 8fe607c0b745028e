package org.homelibrary.support;

import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isPrivate;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.not;

import jakarta.transaction.Transactional;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;

/**
 * Does for tests what the container does for {@link Transactional} services: a call from outside runs in a transaction,
 * and a call of a service without the annotation does not.
 */
@FunctionalInterface
public interface InTransactions {

    <T> T run(Callable<T> work) throws Exception;

    /** Returns the service behind a proxy of its class, as the container injects it. */
    default <S> S around(S service) {
        InvocationHandler handler = (self, method, arguments) -> call(service, method, arguments);
        try {
            Class<?> proxy = Proxies.OF.get(service.getClass());
            var constructor = proxy.getDeclaredConstructor();
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked")
            S made = (S) constructor.newInstance();
            proxy.getField(Proxies.HANDLER).set(made, handler);
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no proxy of " + service.getClass(), e);
        }
    }

    private Object call(Object service, Method method, Object[] arguments) throws Throwable {
        Callable<Object> work = () -> {
            try {
                method.setAccessible(true);
                return method.invoke(service, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        };
        boolean transactional = service.getClass().isAnnotationPresent(Transactional.class)
                || method.isAnnotationPresent(Transactional.class);
        return transactional ? run(work) : work.call();
    }

    /** A class for each service, made once: beside it, so that what is visible in its package only is intercepted too. */
    final class Proxies extends ClassValue<Class<?>> {

        private static final Proxies OF = new Proxies();
        private static final String HANDLER = "inTransactions";

        private Proxies() {}

        @Override
        protected Class<?> computeValue(Class<?> type) {
            try {
                return new ByteBuddy()
                        .subclass(type)
                        .name(type.getName() + "$InTransactions")
                        .defineField(HANDLER, InvocationHandler.class, Visibility.PUBLIC)
                        .method(isDeclaredBy(type).and(not(isPrivate())).and(not(isStatic())))
                        .intercept(InvocationHandlerAdapter.toField(HANDLER))
                        .make()
                        .load(
                                type.getClassLoader(),
                                ClassLoadingStrategy.UsingLookup.of(
                                        MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                        .getLoaded();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("no proxy of " + type, e);
            }
        }
    }
}
